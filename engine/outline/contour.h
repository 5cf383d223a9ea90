#pragma once
#include <vector>

namespace gg {

/// A point in font units, y up, origin at the glyph origin on the baseline.
struct OutlinePoint {
  double x = 0, y = 0;
  bool operator==(const OutlinePoint& o) const { return x == o.x && y == o.y; }
};

/// A line or a cubic Bézier curve from the end of the segment before.
struct Segment {
  bool line = true;
  OutlinePoint control1, control2;  // of a curve
  OutlinePoint to;
};

/// A closed contour: it starts where its last segment ends.
struct Contour {
  std::vector<Segment> segments;

  /// Where segment i begins.
  const OutlinePoint& from(std::size_t i) const { return (i == 0 ? segments.back() : segments[i - 1]).to; }
  /// Signed area in square font units, exact for cubic curves: positive when the contour runs counter-clockwise.
  double area() const;
  /// The same contour, run through the other way.
  Contour reversed() const;
};

/// Where a cubic from `from` along the segment is at t, 0 … 1.
OutlinePoint pointAt(const OutlinePoint& from, const Segment& segment, double t);

}  // namespace gg
