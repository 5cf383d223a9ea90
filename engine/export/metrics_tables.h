#pragma once
#include <vector>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// Width and box of a glyph as a font file holds it, font units.
struct GlyphBox {
  int advance = 0;
  int left = 0, bottom = 0, right = 0, top = 0;
  bool empty = true;  // no ink
};
/// Of the contours; whole units that hold all ink.
GlyphBox boxOf(const FontGlyph& glyph);

/// What the tables of numbers say of all glyphs together.
struct FontExtent {
  GlyphBox box;                                   // of all ink
  int maxAdvance = 0, minLeft = 0, minRight = 0;  // the smallest side bearings of glyphs with ink
  int averageAdvance = 0;
};
FontExtent extentOf(const std::vector<GlyphBox>& glyphs);

// OpenType specification, the tables of these names.
Bytes headTable(const FontInfo& info, const FontExtent& extent);
Bytes hheaTable(const FontInfo& info, const FontExtent& extent, std::size_t glyphs);
Bytes hmtxTable(const std::vector<GlyphBox>& glyphs);

}  // namespace gg
