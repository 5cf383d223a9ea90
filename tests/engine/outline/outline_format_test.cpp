#include "engine/outline/outline_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/outline/contour_cleanup.h"

namespace gg {
namespace {

constexpr double kHandle = 0.5522847498;  // of a quarter circle

/// A circle of four cubic curves, counter-clockwise from the right.
Contour circle(double r) {
  const double k = kHandle * r;
  return {{{false, {r, k}, {k, r}, {0, r}},
           {false, {-k, r}, {-r, k}, {-r, 0}},
           {false, {-r, -k}, {-k, -r}, {0, -r}},
           {false, {k, -r}, {r, -k}, {r, 0}}}};
}

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

TEST(OutlineFormat, QuadraticCurvesKeepTheTolerance) {
  for (const double radius : {40.0, 350.0, 5000.0}) {
    const auto points = sampled(quadraticOutline({circle(radius)}, 1000, 0, 1.0));
    ASSERT_FALSE(points.empty());
    for (const auto& p : points) EXPECT_NEAR(std::hypot(p.x, p.y), radius, 1.0 + 3e-4 * radius);
  }
  EXPECT_GT(quadraticOutline({circle(5000)}, 1000, 0).points.size(),
            quadraticOutline({circle(40)}, 1000, 0).points.size());
}

TEST(OutlineFormat, CubicOutlinesStartOnTheCurve) {
  const auto outline = cubicOutline({circle(100), circle(50)}, 1000, 500);
  ASSERT_EQ(outline.contourEnds, (std::vector<std::int32_t>{11, 23}));
  EXPECT_EQ(outline.tags[0], 1);
  EXPECT_EQ(outline.points[0].x, 100);
  EXPECT_EQ(outline.tags[12], 1);
  EXPECT_EQ(outline.points[12].x, 50);
}

TEST(Contour, AreaIsExactForCurvesAndSignedByDirection) {
  EXPECT_NEAR(circle(100).area(), 31416, 20);
  EXPECT_NEAR(circle(100).reversed().area(), -31416, 20);
}

TEST(ContourCleanup, CurvesGetPointsAtTheirExtrema) {
  // Half a circle's bow in one curve: its top lies in the middle.
  const Contour bow{{{false, {0, 130}, {100, 130}, {100, 0}}, {true, {}, {}, {0, 0}}}};
  const auto clean = cleaned({bow});
  ASSERT_EQ(clean.size(), 1U);
  ASSERT_EQ(clean[0].segments.size(), 3U);
  const auto& segments = clean[0].segments;
  EXPECT_TRUE(std::any_of(segments.begin(), segments.end(), [](const Segment& s) {
    return s.to == OutlinePoint{50, 98};
  }));
}

TEST(ContourCleanup, LinesAreJoinedUprightAndRounded) {
  const auto line = [](double x, double y) { return Segment{true, {}, {}, {x, y}}; };
  const Contour box{{line(0.2, 300), line(1.4, 700.3), line(400, 701), line(401, 0.3), line(200, 0.4), line(0, 0)}};
  const auto clean = cleaned({box});
  ASSERT_EQ(clean.size(), 1U);
  EXPECT_EQ(clean[0].segments.size(), 4U);
  for (std::size_t i = 0; i < clean[0].segments.size(); ++i) {
    const auto &a = clean[0].from(i), &b = clean[0].segments[i].to;
    EXPECT_TRUE(a.x == b.x || a.y == b.y);
  }
}

}  // namespace
}  // namespace gg
