#include "engine/glyph/bitmap.h"

#include <gtest/gtest.h>

#include <numeric>

namespace gg {
namespace {

Bitmap ramp(int width, int height) {
  Bitmap bitmap(width, height);
  for (std::size_t i = 0; i < bitmap.size(); ++i) bitmap.data()[i] = static_cast<float>(i % 7) / 7.F;
  return bitmap;
}

double mean(const Bitmap& b) {
  return std::accumulate(b.data(), b.data() + b.size(), 0.0) / static_cast<double>(b.size());
}

TEST(Bitmap, InkBoxCountsTheFilledPartOfItsEdges) {
  Bitmap bitmap(10, 8);
  for (int y = 2; y <= 5; ++y) {
    bitmap.at(3, y) = 0.25F;
    bitmap.at(4, y) = bitmap.at(5, y) = 1.F;
    bitmap.at(6, y) = 0.5F;
  }
  const Box box = inkBox(bitmap);
  EXPECT_DOUBLE_EQ(box.left, 3.75);
  EXPECT_DOUBLE_EQ(box.right, 6.5);
  EXPECT_DOUBLE_EQ(box.top, 2);
  EXPECT_DOUBLE_EQ(box.bottom, 6);
}

TEST(Bitmap, InkBoxOfOneColumnHasItsWidth) {
  Bitmap bitmap(5, 5);
  bitmap.at(2, 2) = 0.5F;
  EXPECT_DOUBLE_EQ(inkBox(bitmap).width(), 0.5);
}

TEST(Bitmap, WithoutInkTheBoxIsEmpty) {
  const Box box = inkBox(Bitmap(4, 4, 0.05F));
  EXPECT_EQ(box.width(), 0);
  EXPECT_EQ(box.left, 0);
  EXPECT_FALSE(hasInk(Bitmap(4, 4, 0.05F)));
  EXPECT_TRUE(hasInk(Bitmap(4, 4, 0.2F)));
  EXPECT_FALSE(hasInk(Bitmap()));
}

TEST(Bitmap, ResizingToTheSameSizeChangesNothing) { EXPECT_EQ(resize(ramp(9, 5), 9, 5), ramp(9, 5)); }

TEST(Bitmap, ShrinkingAverages) {
  const Bitmap half = resize(ramp(16, 8), 8, 4);
  const Bitmap source = ramp(16, 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 8; ++x) {
      const float expected = (source.at(2 * x, 2 * y) + source.at(2 * x + 1, 2 * y) + source.at(2 * x, 2 * y + 1) +
                              source.at(2 * x + 1, 2 * y + 1)) /
                             4;
      EXPECT_NEAR(half.at(x, y), expected, 1e-6);
    }
  }
}

TEST(Bitmap, ShrinkingByAnyRatioKeepsTheMean) {
  for (const int size : {3, 5, 7, 11, 28})
    EXPECT_NEAR(mean(resize(ramp(29, 29), size, size)), mean(ramp(29, 29)), 1e-5);
}

TEST(Bitmap, GrowingInterpolates) {
  Bitmap two(2, 1);
  two.at(1, 0) = 1.F;
  const Bitmap four = resize(two, 4, 1);
  EXPECT_NEAR(four.at(0, 0), 0.F, 1e-6);
  EXPECT_NEAR(four.at(1, 0), 0.25F, 1e-6);
  EXPECT_NEAR(four.at(2, 0), 0.75F, 1e-6);
  EXPECT_NEAR(four.at(3, 0), 1.F, 1e-6);
}

TEST(Bitmap, ResamplingBeyondTheEdgesRepeatsThem) {
  Bitmap bitmap(2, 2);
  bitmap.at(1, 0) = bitmap.at(1, 1) = 1.F;
  for (const int size : {4, 12}) {
    const Bitmap wide = resample(bitmap, {-3, -3, 5, 5}, size, size);
    EXPECT_NEAR(wide.at(0, size / 2), 0.F, 1e-6);
    EXPECT_NEAR(wide.at(size - 1, 0), 1.F, 1e-6);
    EXPECT_NEAR(mean(wide), 0.5, 1e-5);
  }
}

}  // namespace
}  // namespace gg
