#include "engine/export/glyf_table.h"

#include <algorithm>
#include <cmath>

#include "engine/export/big_endian.h"
#include "engine/outline/quadratic_outline.h"

namespace gg {

namespace {

enum Flag : unsigned { kOnCurve = 0x01, kShortX = 0x02, kShortY = 0x04, kRepeat = 0x08, kSameX = 0x10, kSameY = 0x20 };

/// One coordinate as a delta: nothing when it repeats, one byte with a sign flag, or two bytes.
unsigned writeDelta(BigEndian& out, int delta, Flag isShort, Flag same) {
  if (delta == 0) return same;
  if (std::abs(delta) < 256) {
    out.u8(static_cast<unsigned>(std::abs(delta)));
    return isShort | (delta > 0 ? same : 0U);
  }
  out.i16(delta);
  return 0;
}

void writeFlags(BigEndian& out, const std::vector<unsigned>& flags) {
  for (std::size_t i = 0; i < flags.size();) {
    std::size_t run = 1;
    while (i + run < flags.size() && flags[i + run] == flags[i] && run < 256) ++run;
    if (run > 2) {
      out.u8(flags[i] | kRepeat);
      out.u8(static_cast<unsigned>(run - 1));
    } else {
      for (std::size_t n = 0; n < run; ++n) out.u8(flags[i]);
    }
    i += run;
  }
}

GlyphBox boxOf(const GlyphOutline& outline) {
  GlyphBox box;
  box.advance = static_cast<int>(std::lround(outline.advance));
  for (const auto& point : outline.points) {
    const int x = static_cast<int>(std::lround(point.x)), y = static_cast<int>(std::lround(point.y));
    if (box.empty) box = {box.advance, x, y, x, y, false};
    box = {box.advance, std::min(box.left, x), std::min(box.bottom, y), std::max(box.right, x), std::max(box.top, y),
           false};
  }
  return box;
}

void writeGlyph(BigEndian& out, const GlyphOutline& outline, const GlyphBox& box) {
  out.i16(static_cast<int>(outline.contourEnds.size()));
  for (const int side : {box.left, box.bottom, box.right, box.top}) out.i16(side);
  for (const auto end : outline.contourEnds) out.u16(static_cast<unsigned>(end));
  out.u16(0);  // no instructions
  std::vector<unsigned> flags;
  BigEndian xs, ys;
  int x = 0, y = 0;
  for (std::size_t i = 0; i < outline.points.size(); ++i) {
    const int toX = static_cast<int>(std::lround(outline.points[i].x));
    const int toY = static_cast<int>(std::lround(outline.points[i].y));
    unsigned flag = (outline.tags[i] & 3) == 1 ? kOnCurve : 0U;
    flag |= writeDelta(xs, toX - x, kShortX, kSameX);
    flag |= writeDelta(ys, toY - y, kShortY, kSameY);
    flags.push_back(flag);
    x = toX;
    y = toY;
  }
  writeFlags(out, flags);
  out.append(xs.bytes());
  out.append(ys.bytes());
  out.padTo(4);
}

}  // namespace

GlyfTables glyfTables(const std::vector<FontGlyph>& glyphs, int unitsPerEm) {
  GlyfTables tables;
  BigEndian glyf, loca;
  for (const auto& glyph : glyphs) {
    loca.u32(static_cast<std::uint32_t>(glyf.size()));
    const auto outline = quadraticOutline(glyph.contours, unitsPerEm, glyph.advance);
    tables.boxes.push_back(boxOf(outline));
    if (outline.empty()) continue;
    writeGlyph(glyf, outline, tables.boxes.back());
    tables.maxPoints = std::max(tables.maxPoints, static_cast<int>(outline.points.size()));
    tables.maxContours = std::max(tables.maxContours, static_cast<int>(outline.contourEnds.size()));
  }
  loca.u32(static_cast<std::uint32_t>(glyf.size()));
  if (glyf.size() == 0) glyf.u8(0);  // a table of no bytes is refused by readers
  tables.glyf = glyf.bytes();
  tables.loca = loca.bytes();
  return tables;
}

Bytes maxpTable(const GlyfTables& outlines, std::size_t glyphs) {
  BigEndian out;
  out.u32(0x00010000);
  out.u16(static_cast<unsigned>(glyphs));
  out.u16(static_cast<unsigned>(outlines.maxPoints));
  out.u16(static_cast<unsigned>(outlines.maxContours));
  for (const unsigned value : {0U, 0U, 2U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U}) out.u16(value);  // no instructions
  return out.bytes();
}

Bytes gaspTable() {
  BigEndian out;
  out.u16(1);
  out.u16(1);
  out.u16(0xFFFF);  // at every size
  out.u16(0x000F);  // smooth, along both axes
  return out.bytes();
}

}  // namespace gg
