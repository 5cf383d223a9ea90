#include "engine/train/picture_warp.h"

#include <gtest/gtest.h>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// Two squares of 16 px below each other, a block of 4 px at (4, 4) of the first and at (8, 10) of the second.
Bitmap twoSquares() {
  Bitmap picture(16, 32);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) picture.at(4 + x, 4 + y) = picture.at(8 + x, 26 + y) = 1;
  }
  return picture;
}

TEST(PictureWarp, NoMoveLeavesThePicture) { EXPECT_EQ(PictureWarp().of(twoSquares()), twoSquares()); }

TEST(PictureWarp, MovesEverySquareAlike) {
  PictureWarp warp;
  warp.shiftX = 0.25;   // 4 px to the right
  warp.shiftY = 0.125;  // 2 px down
  const auto moved = warp.of(twoSquares());
  Bitmap expected(16, 32);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) expected.at(8 + x, 6 + y) = expected.at(12 + x, 28 + y) = 1;
  }
  EXPECT_EQ(moved, expected);
}

TEST(PictureWarp, InkThatLeavesASquareDoesNotComeIntoTheNext) {
  PictureWarp warp;
  warp.shiftY = 0.625;  // 10 px: the first block ends below its square, the second one too
  const auto moved = warp.of(twoSquares());
  EXPECT_FLOAT_EQ(static_cast<float>(inkSum(moved)), 8);  // two rows of the first block are left
  for (int x = 0; x < 16; ++x) EXPECT_EQ(moved.at(x, 16), 0.F);
}

TEST(PictureWarp, ScalesAndLeansAboutTheMiddle) {
  Bitmap bar(16, 16);
  for (int y = 0; y < 16; ++y) bar.at(7, y) = bar.at(8, y) = 1;
  PictureWarp wider;
  wider.scaleX = 2;
  EXPECT_NEAR(inkBox(wider.of(bar)).width(), 4, 0.6);
  PictureWarp leaning;
  leaning.shear = 0.5;
  const auto leant = leaning.of(bar);
  EXPECT_GT(leant.at(10, 1), 0.4F);  // the top moves to the right
  EXPECT_GT(leant.at(4, 14), 0.4F);
}

TEST(PictureWarp, DrawnMovesAreSmall) {
  Random random(1, 1);
  for (int i = 0; i < 50; ++i) {
    const auto warp = drawWarp(random);
    EXPECT_NEAR(warp.scaleX, 1, 0.12);
    EXPECT_NEAR(warp.scaleY, 1, 0.12);
    EXPECT_LE(std::abs(warp.shiftX), 0.02);
    EXPECT_LE(std::abs(warp.shear), 0.06);
  }
}

}  // namespace
}  // namespace gg
