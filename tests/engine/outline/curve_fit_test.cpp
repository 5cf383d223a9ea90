#include "engine/outline/curve_fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/outline/flattened.h"
#include "tests/engine/outline/circle.h"

namespace gg {
namespace {

constexpr double kPixel = 10, kTolerance = 2.5;

Segment line(double x, double y) { return {true, {}, {}, {x, y}}; }

/// The circle as a polygon whose corners waver by `noise`.
Contour polygon(double radius, int corners, double noise) {
  Contour contour;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners, r = radius + (i % 2 == 0 ? noise : -noise);
    contour.segments.push_back(line(r * std::cos(angle), r * std::sin(angle)));
  }
  return contour;
}

bool isAxisAligned(const OutlinePoint& a, const OutlinePoint& b) {
  return std::abs(a.x - b.x) < 1e-6 || std::abs(a.y - b.y) < 1e-6;
}

TEST(CurveFit, APolygonOfACircleBecomesFewCurvesWithPointsAtItsExtremes) {
  const auto fit = fitted(polygon(300, 180, 0.5), kPixel, kTolerance);
  EXPECT_GE(fit.segments.size(), 4U);
  EXPECT_LE(fit.segments.size(), 8U);
  for (const auto& place : flattened(fit, 5)) EXPECT_NEAR(std::hypot(place.point.x, place.point.y), 300, 3);
  std::size_t extremes = 0;
  for (std::size_t i = 0; i < fit.segments.size(); ++i) {
    const auto& s = fit.segments[i];
    ASSERT_FALSE(s.line);
    if (std::abs(std::max(std::abs(s.to.x), std::abs(s.to.y)) - 300) > 3) continue;
    ++extremes;
    EXPECT_TRUE(isAxisAligned(s.control2, s.to));
  }
  EXPECT_EQ(extremes, 4U);
}

TEST(CurveFit, StraightSidesAndCornersStay) {
  const Contour box{{line(0, 0), line(0, 500), line(300, 500), line(300, 0)}};
  const auto fit = fitted(box, kPixel, kTolerance);
  ASSERT_EQ(fit.segments.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_TRUE(fit.segments[i].line);
    EXPECT_TRUE(isAxisAligned(fit.from(i), fit.segments[i].to));
  }
  EXPECT_DOUBLE_EQ(fit.area(), box.area());
}

TEST(CurveFit, ADirectionIsKept) {
  EXPECT_GT(fitted(polygon(100, 60, 0), kPixel, kTolerance).area(), 0);
  EXPECT_LT(fitted(polygon(100, 60, 0).reversed(), kPixel, kTolerance).area(), 0);
}

TEST(CurveFit, AnUprightStemBetweenBowsIsALine) {
  // A stadium: stems of 40 px between half circles.
  Contour stadium;
  for (int i = 0; i <= 30; ++i) {
    stadium.segments.push_back(line(150 * std::cos(M_PI * i / 30), 400 + 150 * std::sin(M_PI * i / 30)));
  }
  for (int i = 30; i <= 60; ++i) {
    stadium.segments.push_back(line(150 * std::cos(M_PI * i / 30), 150 * std::sin(M_PI * i / 30)));
  }
  const auto fit = fitted(stadium, kPixel, kTolerance);
  const auto stems = std::count_if(fit.segments.begin(), fit.segments.end(), [](const Segment& s) { return s.line; });
  EXPECT_EQ(stems, 2);
  EXPECT_NEAR(fit.area(), stadium.area(), 0.01 * stadium.area());
}

TEST(CurveFit, TinyContoursAreLeftAlone) {
  const Contour speck{{line(0, 0), line(1, 0), line(0, 1)}};
  EXPECT_EQ(fitted(speck, kPixel, kTolerance).segments.size(), 3U);
}

}  // namespace
}  // namespace gg
