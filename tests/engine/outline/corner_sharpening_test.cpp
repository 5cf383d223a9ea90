#include "engine/outline/corner_sharpening.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/engine/outline/circle.h"

namespace gg {
namespace {

constexpr double kPixel = 10;

Segment line(double x, double y) { return {true, {}, {}, {x, y}}; }

/// A square of side 400 whose corners are quarter circles of the radius.
Contour roundedSquare(double radius) {
  const double k = 0.4477 * radius, s = 400;  // what is left of the radius beyond the handle
  return {{line(s - radius, 0),
           {false, {s - k, 0}, {s, k}, {s, radius}},
           line(s, s - radius),
           {false, {s, s - k}, {s - k, s}, {s - radius, s}},
           line(radius, s),
           {false, {k, s}, {0, s - k}, {0, s - radius}},
           line(0, radius),
           {false, {0, k}, {k, 0}, {radius, 0}}}};
}

double distanceTo(const Contour& contour, const OutlinePoint& p) {
  double least = 1e9;
  for (const auto& s : contour.segments) least = std::min(least, std::hypot(s.to.x - p.x, s.to.y - p.y));
  return least;
}

TEST(CornerSharpening, RoundingOfAPixelBecomesACorner) {
  const auto sharp = sharpened(roundedSquare(kPixel), kPixel);
  for (const auto& corner : {OutlinePoint{0, 0}, {400, 0}, {400, 400}, {0, 400}}) {
    EXPECT_LT(distanceTo(sharp, corner), 1) << corner.x << ' ' << corner.y;
  }
  EXPECT_NEAR(sharp.area(), 400 * 400, 100);
}

TEST(CornerSharpening, WiderRoundingAndRoundShapesStay) {
  const auto wide = sharpened(roundedSquare(5 * kPixel), kPixel);
  EXPECT_GT(distanceTo(wide, {400, 400}), kPixel);
  const auto ring = sharpened(test::circle(100), kPixel);
  EXPECT_NEAR(ring.area(), test::circle(100).area(), 1);
  EXPECT_EQ(ring.segments.size(), 4U);
}

TEST(CornerSharpening, TheRoundEndOfAStrokeStays) {
  // A stroke of two pixels' width: its end turns by 180°.
  const double r = kPixel, k = 0.5523 * r;
  const Contour stroke{{line(300, -r),
                        {false, {300 + k, -r}, {300 + r, -k}, {300 + r, 0}},
                        {false, {300 + r, k}, {300 + k, r}, {300, r}},
                        line(0, r),
                        line(0, -r)}};
  EXPECT_LT(boxOf({sharpened(stroke, kPixel)}).right, 300 + r + 1);
}

}  // namespace
}  // namespace gg
