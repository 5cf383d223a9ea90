#pragma once
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/glyf_table.h"

namespace gg {

/// What the tables of numbers say of all glyphs together.
struct FontExtent {
  GlyphBounds box;
  int maxAdvance = 0, minLeft = 0, minRight = 0, maxRight = 0;  // side bearings and extent of glyphs with ink
  int averageAdvance = 0;
};
FontExtent extentOf(const std::vector<FontGlyph>& glyphs);

// OpenType specification, the tables of these names.
Bytes headTable(const FontInfo& info, const FontExtent& extent);
Bytes hheaTable(const FontInfo& info, const FontExtent& extent, std::size_t glyphs);
Bytes hmtxTable(const std::vector<FontGlyph>& glyphs);
Bytes maxpTable(const GlyfTables& outlines, std::size_t glyphs);
Bytes gaspTable();

}  // namespace gg
