#include "engine/glyph/picture_measures.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(PictureMeasures, InkAndDifferenceCountCoverage) {
  Bitmap empty(4, 2), some(4, 2);
  some.at(0, 0) = 1;
  some.at(3, 1) = 0.5F;
  EXPECT_DOUBLE_EQ(inkSum(empty), 0);
  EXPECT_DOUBLE_EQ(inkSum(some), 1.5);
  EXPECT_DOUBLE_EQ(l1Error(empty, some), 1.5 / 8);
  EXPECT_DOUBLE_EQ(l1Error(some, some), 0);
}

TEST(PictureMeasures, OverlapIsOneForEqualPicturesAndNoneForThoseApart) {
  Bitmap left(8, 8), right(8, 8), both(8, 8);
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 4; ++x) left.at(x, y) = right.at(x + 4, y) = both.at(x, y) = both.at(x + 4, y) = 1;
  }
  EXPECT_DOUBLE_EQ(overlap(left, left), 1);
  EXPECT_DOUBLE_EQ(overlap(left, right), 0);
  EXPECT_NEAR(overlap(left, both), 2.0 / 3, 1e-6);
  EXPECT_DOUBLE_EQ(overlap(Bitmap(8, 8), Bitmap(8, 8)), 0);
}

}  // namespace
}  // namespace gg
