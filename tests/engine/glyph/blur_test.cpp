#include "engine/glyph/blur.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

Bitmap dot(int width, int height, int x, int y) {
  Bitmap picture(width, height);
  picture.at(x, y) = 1;
  return picture;
}

TEST(Blur, ADotBecomesAGaussianBell) {
  const double sigma = 2;
  const auto bell = gaussianBlur(dot(31, 25, 15, 12), sigma);
  EXPECT_NEAR(inkSum(bell), 1, 1e-5);
  for (const auto& [dx, dy] : {std::pair{0, 0}, {2, 0}, {0, 3}, {3, -4}}) {
    const double expected = std::exp(-(dx * dx + dy * dy) / (2 * sigma * sigma)) / (2 * M_PI * sigma * sigma);
    EXPECT_NEAR(bell.at(15 + dx, 12 + dy), expected, 2e-3 * expected + 1e-5) << dx << ' ' << dy;
  }
}

TEST(Blur, InkLeavesAtTheEdge) {
  const auto bell = gaussianBlur(dot(20, 20, 0, 10), 2);
  EXPECT_LT(inkSum(bell), 0.7);
  EXPECT_GT(inkSum(bell), 0.5);
}

TEST(Blur, NoWidthChangesNothing) {
  const auto picture = dot(5, 4, 2, 1);
  const auto same = gaussianBlur(picture, 0);
  EXPECT_EQ(l1Error(picture, same), 0);
}

}  // namespace
}  // namespace gg
