#include "engine/outline/quadratic_outline.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/outline/circle.h"

namespace gg {
namespace {

/// Points on the quadratic contour, densely.
std::vector<OutlinePoint> sampled(const GlyphOutline& outline) {
  std::vector<OutlinePoint> on;
  const std::size_t n = outline.points.size();
  const auto at = [&](std::size_t i) { return OutlinePoint{outline.points[i % n].x, outline.points[i % n].y}; };
  const auto isOn = [&](std::size_t i) { return outline.tags[i % n] == 1; };
  for (std::size_t i = 0; i < n; ++i) {
    if (isOn(i)) continue;
    const auto middle = [&](std::size_t a, std::size_t b) {
      return OutlinePoint{(at(a).x + at(b).x) / 2, (at(a).y + at(b).y) / 2};
    };
    const auto a = isOn(i + n - 1) ? at(i + n - 1) : middle(i + n - 1, i);
    const auto d = isOn(i + 1) ? at(i + 1) : middle(i, i + 1);
    for (double t = 0; t <= 1; t += 0.05) {
      const double u = 1 - t;
      on.push_back({u * u * a.x + 2 * u * t * at(i).x + t * t * d.x, u * u * a.y + 2 * u * t * at(i).y + t * t * d.y});
    }
  }
  return on;
}

TEST(QuadraticOutline, QuadraticCurvesKeepTheTolerance) {
  for (const double radius : {40.0, 350.0, 5000.0}) {
    const auto points = sampled(quadraticOutline({test::circle(radius)}, 1000, 0, 1.0));
    ASSERT_FALSE(points.empty());
    for (const auto& p : points) EXPECT_NEAR(std::hypot(p.x, p.y), radius, 1.0 + 3e-4 * radius);
  }
  EXPECT_GT(quadraticOutline({test::circle(5000)}, 1000, 0).points.size(),
            quadraticOutline({test::circle(40)}, 1000, 0).points.size());
}

}  // namespace
}  // namespace gg
