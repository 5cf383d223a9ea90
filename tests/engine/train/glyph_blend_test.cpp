#include "engine/train/glyph_blend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

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

double ink(const Bitmap& b) { return std::accumulate(b.data(), b.data() + b.size(), 0.0); }

double difference(const Bitmap& a, const Bitmap& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a.data()[i] - b.data()[i]);
  return sum / static_cast<double>(a.size());
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
  EXPECT_NEAR(ink(half), (ink(small) + ink(large)) / 2, 0.01 * ink(large));
  EXPECT_LT(difference(half, disc(std::sqrt((8 * 8 + 14 * 14) / 2.0))), 0.01);
}

TEST(GlyphBlend, NoShareLeavesTheFirstAlone) { EXPECT_LT(difference(blend(disc(8), disc(14), 0), disc(8)), 0.005); }

TEST(GlyphBlend, ANegativeShareLeadsAwayFromTheOther) {
  EXPECT_LT(ink(blend(disc(10), disc(14), -0.2)), ink(disc(10)) - 10);
}

TEST(GlyphBlend, EmptyPicturesStayEmpty) { EXPECT_EQ(ink(blend(Bitmap(16, 16), Bitmap(16, 16), 0.3)), 0); }

}  // namespace
}  // namespace gg
