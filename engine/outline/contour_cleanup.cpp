#include "engine/outline/contour_cleanup.h"

#include <algorithm>
#include <cmath>

#include "engine/outline/corner_sharpening.h"
#include "engine/outline/curve_fit.h"

namespace gg {

namespace {

double distance(const OutlinePoint& a, const OutlinePoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// How far a point lies from the line segment a → b.
double fromChord(const OutlinePoint& p, const OutlinePoint& a, const OutlinePoint& b) {
  const double dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
  if (squared == 0) return distance(p, a);
  const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
  return distance(p, {a.x + t * dx, a.y + t * dy});
}

void straighten(Contour& contour, double tolerance) {
  for (std::size_t i = 0; i < contour.segments.size(); ++i) {
    auto& s = contour.segments[i];
    if (s.line) continue;
    const auto& a = contour.from(i);
    s.line = std::max(fromChord(s.control1, a, s.to), fromChord(s.control2, a, s.to)) < tolerance;
  }
}

/// Lines that go on in one direction become one; tiny lines give way to their neighbour.
void joinLines(Contour& contour, const CleanupOptions& options) {
  auto& segments = contour.segments;
  for (std::size_t i = 0; i < segments.size() && segments.size() > 2;) {
    const std::size_t next = (i + 1) % segments.size();
    const bool tiny = segments[i].line && distance(contour.from(i), segments[i].to) < options.shortest;
    const bool bothLines = segments[i].line && segments[next].line;
    const bool onOneLine =
        bothLines && fromChord(segments[i].to, contour.from(i), segments[next].to) < options.straightTolerance;
    if (tiny && !bothLines) {
      // Its end is the start of a curve: the segment before it now ends there.
      segments[(i + segments.size() - 1) % segments.size()].to = segments[i].to;
    }
    if (tiny || onOneLine) {
      segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

/// Moves the point between segments i and i + 1, with the handles beside it.
void moveJoint(Contour& contour, std::size_t i, double dx, double dy) {
  auto& before = contour.segments[i];
  auto& after = contour.segments[(i + 1) % contour.segments.size()];
  before.to = {before.to.x + dx, before.to.y + dy};
  if (!before.line) before.control2 = {before.control2.x + dx, before.control2.y + dy};
  if (!after.line) after.control1 = {after.control1.x + dx, after.control1.y + dy};
}

void setUpright(Contour& contour, const CleanupOptions& options) {
  const std::size_t count = contour.segments.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!contour.segments[i].line) continue;
    const auto a = contour.from(i), b = contour.segments[i].to;
    if (distance(a, b) < options.uprightLength) continue;
    const std::size_t before = (i + count - 1) % count;
    const double dx = b.x - a.x, dy = b.y - a.y;
    if (dx != 0 && std::abs(dx) < options.uprightTolerance) {
      moveJoint(contour, before, dx / 2, 0);
      moveJoint(contour, i, -dx / 2, 0);
    } else if (dy != 0 && std::abs(dy) < options.uprightTolerance) {
      moveJoint(contour, before, 0, dy / 2);
      moveJoint(contour, i, 0, -dy / 2);
    }
  }
}

/// Where a coordinate turns round inside a curve, and passes the curve's ends by so much that a point is due there.
void addExtrema(const OutlinePoint& from, const Segment& curve, double OutlinePoint::*axis, double smallestBulge,
                std::vector<double>& at) {
  for (const double t : turnsOf(from, curve, axis)) {
    if (t < 0.02 || t > 0.98) continue;
    const double value = pointAt(from, curve, t).*axis;
    const auto [low, high] = std::minmax(from.*axis, curve.to.*axis);
    if (std::max(value - high, low - value) > smallestBulge) at.push_back(t);
  }
}

OutlinePoint mix(const OutlinePoint& a, const OutlinePoint& b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/// Cuts the curve at t (de Casteljau): the first part, and the rest in place.
Segment cutOff(const OutlinePoint& from, Segment& rest, double t) {
  const auto ab = mix(from, rest.control1, t), bc = mix(rest.control1, rest.control2, t),
             cd = mix(rest.control2, rest.to, t);
  const auto abc = mix(ab, bc, t), bcd = mix(bc, cd, t);
  const auto joint = mix(abc, bcd, t);
  rest.control1 = bcd;
  rest.control2 = cd;
  return {false, ab, abc, joint};
}

void insertExtrema(Contour& contour, double smallestBulge) {
  std::vector<Segment> out;
  for (std::size_t i = 0; i < contour.segments.size(); ++i) {
    auto rest = contour.segments[i];
    auto from = contour.from(i);
    if (!rest.line) {
      std::vector<double> extrema;
      for (const auto axis : {&OutlinePoint::x, &OutlinePoint::y}) addExtrema(from, rest, axis, smallestBulge, extrema);
      std::sort(extrema.begin(), extrema.end());
      double done = 0;
      for (const double t : extrema) {
        if (t - done < 0.02) continue;
        out.push_back(cutOff(from, rest, (t - done) / (1 - done)));
        from = out.back().to;
        done = t;
      }
    }
    out.push_back(rest);
  }
  contour.segments = std::move(out);
}

void roundToUnits(Contour& contour) {
  const auto rounded = [](const OutlinePoint& p) { return OutlinePoint{std::round(p.x), std::round(p.y)}; };
  for (auto& s : contour.segments) s = {s.line, rounded(s.control1), rounded(s.control2), rounded(s.to)};
  auto& segments = contour.segments;
  for (std::size_t i = 0; i < segments.size() && segments.size() > 1;) {
    if (segments[i].to == contour.from(i)) {
      segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace

CleanupOptions CleanupOptions::forPixel(double unitsPerPixel) {
  CleanupOptions options;
  options.straightTolerance = 0.1 * unitsPerPixel;
  options.uprightTolerance = 0.2 * unitsPerPixel;
  options.uprightLength = 3 * unitsPerPixel;
  options.shortest = 0.3 * unitsPerPixel;
  options.smallestBulge = 0.1 * unitsPerPixel;
  options.pixel = unitsPerPixel;
  options.curveTolerance = 0.25 * unitsPerPixel;
  return options;
}

std::vector<Contour> cleaned(std::vector<Contour> contours, const CleanupOptions& options) {
  std::vector<Contour> kept;
  for (auto& contour : contours) {
    if (contour.segments.empty()) continue;
    if (options.pixel > 0) {
      contour = fitted(sharpened(contour, options.pixel), options.pixel, options.curveTolerance);
    }
    straighten(contour, options.straightTolerance);
    joinLines(contour, options);
    setUpright(contour, options);
    insertExtrema(contour, options.smallestBulge);
    roundToUnits(contour);
    if (contour.segments.size() > 1 && contour.area() != 0) kept.push_back(std::move(contour));
  }
  return kept;
}

}  // namespace gg
