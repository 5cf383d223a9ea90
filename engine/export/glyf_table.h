#pragma once
#include <vector>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"
#include "engine/export/metrics_tables.h"

namespace gg {

/// TrueType outlines (OpenType specification, “glyf” and “loca” with long offsets).
struct GlyfTables {
  Bytes glyf, loca;
  std::vector<GlyphBox> boxes;  // of the points, which readers expect
  int maxPoints = 0, maxContours = 0;
};
GlyfTables glyfTables(const std::vector<FontGlyph>& glyphs, int unitsPerEm);

/// How much room the outlines need (“maxp”, version 1).
Bytes maxpTable(const GlyfTables& outlines, std::size_t glyphs);
/// Smooth at every size (“gasp”).
Bytes gaspTable();

}  // namespace gg
