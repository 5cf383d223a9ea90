#include "engine/export/vertical_tables.h"

#include <algorithm>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

int topBearing(const FontInfo& info, const GlyphBox& glyph) { return glyph.empty ? 0 : info.emTop() - glyph.top; }

}  // namespace

Bytes vheaTable(const FontInfo& info, const std::vector<GlyphBox>& glyphs) {
  const int em = info.unitsPerEm;
  int minTop = em, minBottom = em, maxExtent = 0;
  for (const auto& glyph : glyphs) {
    if (glyph.empty) continue;
    const int top = topBearing(info, glyph), height = glyph.top - glyph.bottom;
    minTop = std::min(minTop, top);
    minBottom = std::min(minBottom, em - top - height);
    maxExtent = std::max(maxExtent, top + height);
  }
  BigEndian out;
  out.u32(0x00011000);
  for (const int value : {em / 2, -em / 2, 0}) out.i16(value);  // lines run down their middle
  out.u16(static_cast<unsigned>(em));
  for (const int value : {minTop, minBottom, maxExtent}) out.i16(value);
  for (const int value : {0, 1, 0, 0, 0, 0, 0, 0}) out.i16(value);  // a level caret, reserved, the format
  out.u16(static_cast<unsigned>(glyphs.size()));
  return out.bytes();
}

Bytes vmtxTable(const FontInfo& info, const std::vector<GlyphBox>& glyphs) {
  BigEndian out;
  for (const auto& glyph : glyphs) {
    out.u16(static_cast<unsigned>(info.unitsPerEm));
    out.i16(topBearing(info, glyph));
  }
  return out.bytes();
}

Bytes vorgTable(const FontInfo& info) {
  BigEndian out;
  out.u16(1);
  out.u16(0);
  out.i16(info.emTop());
  out.u16(0);  // no glyph differs
  return out.bytes();
}

}  // namespace gg
