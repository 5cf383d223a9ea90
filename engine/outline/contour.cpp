#include "engine/outline/contour.h"

namespace gg {

namespace {

double cross(const OutlinePoint& a, const OutlinePoint& b) { return a.x * b.y - a.y * b.x; }

}  // namespace

double Contour::area() const {
  double twice = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto &a = from(i), &d = segments[i].to;
    if (segments[i].line) {
      twice += cross(a, d);
      continue;
    }
    // Green's theorem over a cubic Bézier curve.
    const auto &b = segments[i].control1, &c = segments[i].control2;
    twice +=
        (6 * cross(a, b) + 3 * cross(a, c) + cross(a, d) + 3 * cross(b, c) + 3 * cross(b, d) + 6 * cross(c, d)) / 10;
  }
  return twice / 2;
}

Contour Contour::reversed() const {
  Contour back;
  for (std::size_t i = segments.size(); i-- > 0;) {
    const auto& s = segments[i];
    back.segments.push_back({s.line, s.control2, s.control1, from(i)});
  }
  return back;
}

OutlinePoint pointAt(const OutlinePoint& from, const Segment& segment, double t) {
  const double u = 1 - t;
  const auto& to = segment.to;
  if (segment.line) return {u * from.x + t * to.x, u * from.y + t * to.y};
  const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * from.x + b * segment.control1.x + c * segment.control2.x + d * to.x,
          a * from.y + b * segment.control1.y + c * segment.control2.y + d * to.y};
}

}  // namespace gg
