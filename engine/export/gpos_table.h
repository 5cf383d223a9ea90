#pragma once
#include <cstdint>
#include <map>

#include "engine/base/file_io.h"
#include "engine/export/kerning.h"

namespace gg {

/// Kerning as an OpenType layout table (OpenType specification, “GPOS”): one feature `kern` for every script, pair
/// adjustment by classes (format 2). `mapping` gives the glyphs of characters; every character of a class is in it.
Bytes gposTable(const Kerning& kerning, const std::map<char32_t, std::uint16_t>& mapping);

}  // namespace gg
