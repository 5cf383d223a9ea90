#include "engine/generate/lost_holes.h"

#include <gtest/gtest.h>

#include "engine/glyph/topology.h"

namespace gg {
namespace {

constexpr int kSize = 128;

void fill(Bitmap& picture, int left, int top, int right, int bottom, float ink) {
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) picture.at(x, y) = ink;
  }
}

/// A block with a counter of so many px to the right of a larger one.
Bitmap block(int counter) {
  Bitmap picture(kSize, kSize);
  fill(picture, 20, 20, 110, 110, 1);
  fill(picture, 30, 40, 50, 60, 0);
  fill(picture, 80, 40, 80 + counter, 40 + counter, 0);
  return picture;
}

TEST(LostHoles, AFilledCounterIsOpened) {
  Bitmap glyph = block(0);
  fill(glyph, 25, 35, 60, 65, 0.1F);  // the other is open, and larger than in the shape
  const Bitmap before = glyph;
  reopenLostHoles(block(8), glyph);
  EXPECT_EQ(topology(inkMask(glyph)).holes, 2);
  for (int y = 40; y < 48; ++y) {
    for (int x = 80; x < 88; ++x) EXPECT_EQ(glyph.at(x, y), 0);
  }
  for (int y = 0; y < kSize; ++y) {
    for (int x = 0; x < 70; ++x) EXPECT_EQ(glyph.at(x, y), before.at(x, y));
  }
}

TEST(LostHoles, OneThatIsPartlyOpenStaysAsItIs) {
  Bitmap glyph = block(8);
  fill(glyph, 80, 40, 88, 46, 1);
  const Bitmap before = glyph;
  reopenLostHoles(block(8), glyph);
  EXPECT_TRUE(glyph == before);
}

TEST(LostHoles, SpecksAndGroundAtTheEdgeAreNoHoles) {
  Bitmap glyph(kSize, kSize, 1);
  reopenLostHoles(block(2), glyph);
  EXPECT_EQ(glyph.at(2, 2), 1) << "the ground around the shape";
  EXPECT_EQ(glyph.at(81, 41), 1) << "a speck of ground";
  EXPECT_EQ(glyph.at(40, 50), 0);
}

}  // namespace
}  // namespace gg
