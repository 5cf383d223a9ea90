#pragma once
#include <string>
#include <vector>

#include "engine/export/font_info.h"

namespace gg {

/// Contours as the path data of an SVG: y down, the baseline at 0.
std::string svgPath(const std::vector<Contour>& contours);

/// A glyph as an SVG file of one path, as wide as its advance and as high as a line, in font units.
std::string svgGlyph(const FontInfo& info, const FontGlyph& glyph);

/// Glyphs with ink in a grid as square as possible, one path each with its character as the title.
std::string svgGlyphSheet(const FontInfo& info, const std::vector<FontGlyph>& glyphs);

}  // namespace gg
