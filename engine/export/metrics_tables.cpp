#include "engine/export/metrics_tables.h"

#include <algorithm>
#include <cmath>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

// Seconds from 1904-01-01 to 2026-01-01: equal input gives equal bytes, so the clock is not asked.
constexpr std::uint64_t kDate = 3850070400;

}  // namespace

GlyphBox boxOf(const FontGlyph& glyph) {
  const auto box = boxOf(glyph.contours);
  const auto down = [](double value) { return static_cast<int>(std::floor(value)); };
  const auto up = [](double value) { return static_cast<int>(std::ceil(value)); };
  return {glyph.advance, down(box.left), down(box.bottom), up(box.right), up(box.top), box.empty};
}

FontExtent extentOf(const std::vector<GlyphBox>& glyphs) {
  FontExtent extent;
  long long sum = 0;
  std::size_t wide = 0;
  for (const auto& glyph : glyphs) {
    extent.maxAdvance = std::max(extent.maxAdvance, glyph.advance);
    if (glyph.advance > 0) {
      sum += glyph.advance;
      ++wide;
    }
    if (glyph.empty) continue;
    const int right = glyph.advance - glyph.right;
    if (extent.box.empty) {
      extent.box = glyph;
      extent.minLeft = glyph.left;
      extent.minRight = right;
      continue;
    }
    auto& box = extent.box;
    box.left = std::min(box.left, glyph.left);
    box.bottom = std::min(box.bottom, glyph.bottom);
    box.right = std::max(box.right, glyph.right);
    box.top = std::max(box.top, glyph.top);
    extent.minLeft = std::min(extent.minLeft, glyph.left);
    extent.minRight = std::min(extent.minRight, right);
  }
  extent.averageAdvance =
      wide == 0 ? 0 : static_cast<int>((sum + static_cast<long long>(wide) / 2) / static_cast<long long>(wide));
  return extent;
}

Bytes headTable(const FontInfo& info, const FontExtent& extent) {
  BigEndian out;
  out.u32(0x00010000);
  out.fixed(info.version);
  out.u32(0);  // the checksum adjustment, set when the tables are put together
  out.u32(0x5F0F3CF5);
  out.u16(0x0003);  // baseline at y = 0, left side bearing at x = 0
  out.u16(static_cast<unsigned>(info.unitsPerEm));
  out.u64(kDate);
  out.u64(kDate);
  for (const int side : {extent.box.left, extent.box.bottom, extent.box.right, extent.box.top}) out.i16(side);
  out.u16((info.bold() ? 1U : 0U) | (info.italic() ? 2U : 0U));
  out.u16(8);  // smallest readable size, px
  out.i16(2);
  out.i16(1);  // long offsets in loca
  out.i16(0);
  return out.bytes();
}

Bytes hheaTable(const FontInfo& info, const FontExtent& extent, std::size_t glyphs) {
  BigEndian out;
  out.u32(0x00010000);
  for (const int value : {info.ascender, info.descender, info.lineGap}) out.i16(value);
  out.u16(static_cast<unsigned>(extent.maxAdvance));
  for (const int value : {extent.minLeft, extent.minRight, extent.box.right}) out.i16(value);
  for (const int value : {1, 0, 0, 0, 0, 0, 0, 0}) out.i16(value);  // an upright caret, reserved, the format
  out.u16(static_cast<unsigned>(glyphs));
  return out.bytes();
}

Bytes hmtxTable(const std::vector<GlyphBox>& glyphs) {
  BigEndian out;
  for (const auto& glyph : glyphs) {
    out.u16(static_cast<unsigned>(glyph.advance));
    out.i16(glyph.left);
  }
  return out.bytes();
}

}  // namespace gg
