#include "engine/outline/quadratic_outline.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

constexpr std::uint8_t kConic = 0, kOnCurve = 1;  // FreeType's tags
constexpr double kExact = 1e-3;                   // font units

void add(GlyphOutline& outline, const OutlinePoint& point, std::uint8_t tag) {
  outline.points.push_back({static_cast<float>(point.x), static_cast<float>(point.y)});
  outline.tags.push_back(tag);
}

void endContour(GlyphOutline& outline) {
  outline.contourEnds.push_back(static_cast<std::int32_t>(outline.points.size()) - 1);
}

GlyphOutline emptyOutline(double unitsPerEm, double advance) {
  GlyphOutline outline;
  outline.unitsPerEm = unitsPerEm;
  outline.advance = advance;
  return outline;
}

OutlinePoint rounded(const OutlinePoint& p) { return {std::round(p.x), std::round(p.y)}; }

/// How many equal parts of a cubic keep within the tolerance as quadratic curves: the greatest distance between a cubic
/// and its middle quadratic is √3/36 · |p3 − 3 p2 + 3 p1 − p0|, and falls with the cube of the number of parts.
int partsFor(const OutlinePoint& from, const Segment& s, double tolerance) {
  const double x = s.to.x - 3 * s.control2.x + 3 * s.control1.x - from.x;
  const double y = s.to.y - 3 * s.control2.y + 3 * s.control1.y - from.y;
  const double error = std::sqrt(3.0) / 36 * std::hypot(x, y);
  return std::max(1, static_cast<int>(std::ceil(std::cbrt(error / tolerance))));
}

/// Derivative of the cubic at t.
OutlinePoint slope(const OutlinePoint& from, const Segment& s, double t) {
  const double u = 1 - t, a = 3 * u * u, b = 6 * u * t, c = 3 * t * t;
  return {a * (s.control1.x - from.x) + b * (s.control2.x - s.control1.x) + c * (s.to.x - s.control2.x),
          a * (s.control1.y - from.y) + b * (s.control2.y - s.control1.y) + c * (s.to.y - s.control2.y)};
}

/// The control points of the middle quadratics of `parts` equal parts.
std::vector<OutlinePoint> quadraticControls(const OutlinePoint& from, const Segment& s, int parts) {
  std::vector<OutlinePoint> controls;
  const double step = 1.0 / parts;
  for (int i = 0; i < parts; ++i) {
    const double t0 = i * step, t1 = t0 + step;
    const auto a = pointAt(from, s, t0), d = pointAt(from, s, t1);
    const auto da = slope(from, s, t0), dd = slope(from, s, t1);
    // (3 (b + c) − a − d) / 4 with b, c the part's own cubic controls.
    const auto middle = [step](double a0, double d0, double slopeA, double slopeD) {
      const double b = a0 + slopeA * step / 3, c = d0 - slopeD * step / 3;
      return (3 * (b + c) - a0 - d0) / 4;
    };
    controls.push_back({middle(a.x, d.x, da.x, dd.x), middle(a.y, d.y, da.y, dd.y)});
  }
  return controls;
}

/// Whether a point between two controls lies where readers put it by themselves.
bool isImplied(const OutlinePoint& point, const OutlinePoint& before, const OutlinePoint& after, double tolerance) {
  return std::hypot(point.x - (before.x + after.x) / 2, point.y - (before.y + after.y) / 2) <= tolerance;
}

/// On whole units, and where a curve has become several not beyond its box: rounded controls would leave its extremes.
OutlinePoint placed(const OutlinePoint& control, const OutlinePoint& from, const Segment& s, bool several) {
  const auto whole = rounded(control);
  if (!several) return whole;
  const Segment back{true, {}, {}, from};
  const auto box = boxOf({Contour{{s, back}}});
  return {std::clamp(whole.x, std::floor(box.left), std::ceil(box.right)),
          std::clamp(whole.y, std::floor(box.bottom), std::ceil(box.top))};
}

/// What lies between the ends of a curve. Half the tolerance is left to the rounding of the controls.
void addControls(GlyphOutline& outline, const OutlinePoint& from, const Segment& s,
                 const std::vector<OutlinePoint>& controls, double tolerance) {
  for (std::size_t i = 0; i < controls.size(); ++i) {
    add(outline, placed(controls[i], from, s, controls.size() > 1), kConic);
    if (i + 1 == controls.size()) break;
    const auto joint = pointAt(from, s, static_cast<double>(i + 1) / static_cast<double>(controls.size()));
    if (!isImplied(joint, controls[i], controls[i + 1], tolerance / 2)) add(outline, rounded(joint), kOnCurve);
  }
}

/// Ends of curves that a font implied stay so: its outlines keep their points.
void addContour(GlyphOutline& outline, const Contour& contour, double tolerance) {
  const auto& segments = contour.segments;
  std::vector<std::vector<OutlinePoint>> controls;  // none of a line
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto& from = contour.from(i);
    const auto& s = segments[i];
    controls.push_back(s.line ? std::vector<OutlinePoint>{}
                              : quadraticControls(from, s, partsFor(from, s, tolerance / 2)));
  }
  for (std::size_t i = 0; i < segments.size(); ++i) {
    addControls(outline, contour.from(i), segments[i], controls[i], tolerance);
    const bool joins = i + 1 < segments.size() && !controls[i].empty() && !controls[i + 1].empty();
    if (joins && isImplied(segments[i].to, controls[i].back(), controls[i + 1].front(), kExact)) continue;
    add(outline, rounded(segments[i].to), kOnCurve);
  }
}

}  // namespace

GlyphOutline quadraticOutline(const std::vector<Contour>& contours, double unitsPerEm, double advance,
                              double tolerance) {
  auto outline = emptyOutline(unitsPerEm, advance);
  for (const auto& contour : contours) {
    const auto begin = static_cast<std::ptrdiff_t>(outline.points.size());
    addContour(outline, contour, tolerance);
    std::rotate(outline.points.begin() + begin, outline.points.end() - 1, outline.points.end());
    std::rotate(outline.tags.begin() + begin, outline.tags.end() - 1, outline.tags.end());
    endContour(outline);
  }
  return outline;
}

}  // namespace gg
