#include "engine/outline/curvature_flow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// A level stroke, its upper edge moved up and down by `waver` from column to column.
Bitmap stroke(double top, double bottom, double waver) {
  Bitmap picture(64, 64);
  for (int x = 0; x < 64; ++x) {
    const double edge = top + (x % 4 < 2 ? waver : -waver);
    for (int y = 0; y < 64; ++y) {
      picture.at(x, y) = static_cast<float>(std::clamp(y + 1 - edge, 0.0, 1.0) * std::clamp(bottom - y, 0.0, 1.0));
    }
  }
  return picture;
}

/// How much the ink of the columns differs.
double unevenness(const Bitmap& picture) {
  double least = 1e9, most = 0;
  for (int x = 10; x < 54; ++x) {
    double ink = 0;
    for (int y = 0; y < 64; ++y) ink += picture.at(x, y);
    least = std::min(least, ink);
    most = std::max(most, ink);
  }
  return most - least;
}

TEST(CurvatureFlow, AWaveringEdgeIsCalmed) {
  const auto before = stroke(20, 40, 0.6);
  const auto after = curvatureFlow(before, 1.5);
  EXPECT_LT(unevenness(after), 0.4 * unevenness(before));
  EXPECT_NEAR(inkSum(after), inkSum(before), 0.01 * inkSum(before));
}

TEST(CurvatureFlow, AThinStraightStrokeKeepsItsInkAndEdges) {
  const auto before = stroke(20.3, 21.5, 0);
  EXPECT_LT(l1Error(curvatureFlow(before, 2), before), 1e-6);
}

TEST(CurvatureFlow, ADotShrinks) {
  Bitmap dot(32, 32);
  for (int y = 14; y < 18; ++y) {
    for (int x = 14; x < 18; ++x) dot.at(x, y) = 1;
  }
  const auto after = curvatureFlow(dot, 2);
  EXPECT_LT(inkSum(after), inkSum(dot));
  EXPECT_EQ(after.at(0, 0), 0);
}

}  // namespace
}  // namespace gg
