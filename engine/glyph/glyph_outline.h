#pragma once
#include <cstdint>
#include <vector>

namespace gg {

/// A glyph's contours in font units, y up, origin at the glyph origin on the baseline.
/// Tags follow FreeType: 1 = on the curve, 0 = conic control, 2 = cubic control.
struct GlyphOutline {
  struct Point {
    float x = 0, y = 0;
  };
  std::vector<Point> points;
  std::vector<std::uint8_t> tags;
  std::vector<std::int32_t> contourEnds;  // index of the last point of each contour
  double unitsPerEm = 1000;
  double advance = 0;  // font units

  bool empty() const { return points.empty(); }
};

}  // namespace gg
