#pragma once
#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/export/font_info.h"

namespace gg {

/// Whether a font can be made of these; else one sentence that says why not.
Status checkFont(const FontInfo& info, const std::vector<FontGlyph>& glyphs);

/// A word on a font that names no vendor.
std::optional<Sentence> vendorNote(const FontInfo& info);

}  // namespace gg
