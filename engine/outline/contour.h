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

/// The smallest box around points, font units. Empty until a point is taken in.
struct OutlineBox {
  double left = 0, bottom = 0, right = 0, top = 0;
  bool empty = true;
  void include(const OutlinePoint& p);
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

/// Where inside a curve, 0 < t < 1, a coordinate turns round; `axis` is one of OutlinePoint's members.
std::vector<double> turnsOf(const OutlinePoint& from, const Segment& segment, double OutlinePoint::*axis);

/// The box of the contours, exact for curves.
OutlineBox boxOf(const std::vector<Contour>& contours);

}  // namespace gg
