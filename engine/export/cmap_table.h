#pragma once
#include <cstdint>
#include <map>

#include "engine/base/file_io.h"

namespace gg {

/// From characters to glyph numbers (OpenType specification, “cmap”): format 4 for the Basic Multilingual Plane, and
/// format 12 for all characters when that does not hold them.
Bytes cmapTable(const std::map<char32_t, std::uint16_t>& mapping);

}  // namespace gg
