#include "engine/outline/contour.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

double cross(const OutlinePoint& a, const OutlinePoint& b) { return a.x * b.y - a.y * b.x; }

}  // namespace

void OutlineBox::include(const OutlinePoint& p) {
  if (empty) *this = {p.x, p.y, p.x, p.y, false};
  *this = {std::min(left, p.x), std::min(bottom, p.y), std::max(right, p.x), std::max(top, p.y), false};
}

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

std::vector<double> turnsOf(const OutlinePoint& from, const Segment& segment, double OutlinePoint::*axis) {
  if (segment.line) return {};
  const double p0 = from.*axis, p1 = segment.control1.*axis, p2 = segment.control2.*axis, p3 = segment.to.*axis;
  // The derivative's third, a t² + b t + c.
  const double a = p3 - 3 * p2 + 3 * p1 - p0, b = 2 * (p2 - 2 * p1 + p0), c = p1 - p0;
  std::vector<double> turns;
  if (std::abs(a) < 1e-9) {
    if (std::abs(b) > 1e-9) turns.push_back(-c / b);
  } else if (const double d = b * b - 4 * a * c; d > 0) {
    turns = {(-b - std::sqrt(d)) / (2 * a), (-b + std::sqrt(d)) / (2 * a)};
  }
  turns.erase(std::remove_if(turns.begin(), turns.end(), [](double t) { return t <= 0 || t >= 1; }), turns.end());
  return turns;
}

OutlineBox boxOf(const std::vector<Contour>& contours) {
  OutlineBox box;
  for (const auto& contour : contours) {
    for (std::size_t i = 0; i < contour.segments.size(); ++i) {
      const auto& from = contour.from(i);
      const auto& segment = contour.segments[i];
      box.include(segment.to);
      for (const auto axis : {&OutlinePoint::x, &OutlinePoint::y}) {
        for (const double t : turnsOf(from, segment, axis)) box.include(pointAt(from, segment, t));
      }
    }
  }
  return box;
}

}  // namespace gg
