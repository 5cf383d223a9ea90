#pragma once
#include <vector>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// Box of a glyph's points, font units.
struct GlyphBounds {
  int left = 0, bottom = 0, right = 0, top = 0;
  bool empty = true;
};
GlyphBounds boundsOf(const GlyphOutline& outline);

/// TrueType outlines (OpenType specification, “glyf” and “loca” with long offsets).
struct GlyfTables {
  Bytes glyf, loca;
  int maxPoints = 0, maxContours = 0;
};
/// The outlines must be quadratic, on whole units.
GlyfTables glyfTables(const std::vector<FontGlyph>& glyphs);

}  // namespace gg
