#include "engine/train/glyph_blend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// A disc about the middle of a picture, its edge antialiased.
Bitmap disc(double radius, int size = 40) {
  Bitmap picture(size, size);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const double distance = std::hypot(x + 0.5 - size / 2.0, y + 0.5 - size / 2.0) - radius;
      picture.at(x, y) = static_cast<float>(std::clamp(0.5 - distance, 0.0, 1.0));
    }
  }
  return picture;
}

TEST(GlyphBlend, SignedDistanceIsThatToTheOutline) {
  const auto distance = signedDistance(disc(12));
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 40; ++x) {
      EXPECT_NEAR(distance.at(x, y), std::hypot(x - 19.5, y - 19.5) - 12, 0.6) << x << ' ' << y;
    }
  }
}

TEST(GlyphBlend, HalfwayLiesBetween) {
  const auto small = disc(8), large = disc(14);
  const auto half = blend(small, large, 0.5);
  EXPECT_NEAR(inkSum(half), (inkSum(small) + inkSum(large)) / 2, 0.01 * inkSum(large));
  EXPECT_LT(l1Error(half, disc(std::sqrt((8 * 8 + 14 * 14) / 2.0))), 0.01);
}

TEST(GlyphBlend, NoShareLeavesTheFirstAlone) { EXPECT_LT(l1Error(blend(disc(8), disc(14), 0), disc(8)), 0.005); }

TEST(GlyphBlend, ANegativeShareLeadsAwayFromTheOther) {
  EXPECT_LT(inkSum(blend(disc(10), disc(14), -0.2)), inkSum(disc(10)) - 10);
}

TEST(GlyphBlend, EmptyPicturesStayEmpty) { EXPECT_EQ(inkSum(blend(Bitmap(16, 16), Bitmap(16, 16), 0.3)), 0); }

}  // namespace
}  // namespace gg
