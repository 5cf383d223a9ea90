#include "engine/generate/lost_strokes.h"

#include <gtest/gtest.h>

#include "engine/glyph/picture_measures.h"
#include "tests/engine/generate/fill.h"

namespace gg {
namespace {

using test::fill;

constexpr int kSize = 128;

/// An upright stroke with a level one that leaves it to the right.
Bitmap withArm() {
  Bitmap picture(kSize, kSize);
  fill(picture, 40, 20, 50, 108);
  fill(picture, 50, 60, 90, 68);
  return picture;
}

TEST(LostStrokes, AStrokeThatIsLackingIsDrawnAndTheRestStays) {
  Bitmap glyph(kSize, kSize);
  fill(glyph, 42, 22, 48, 106, 0.9F);  // thinner than in the shape
  const Bitmap before = glyph;
  restoreLostStrokes(withArm(), glyph, glyph);
  for (int x = 50; x < 90; ++x) EXPECT_EQ(glyph.at(x, 64), 1) << x << ": the arm reaches the stem";
  for (int y = 20; y < 55; ++y) {
    for (int x = 0; x < kSize; ++x) EXPECT_EQ(glyph.at(x, y), before.at(x, y)) << "away from the arm";
  }
}

TEST(LostStrokes, WhatIsThereElsewhereNearbyIsNotDrawnAgain) {
  Bitmap glyph(kSize, kSize);
  fill(glyph, 42, 22, 48, 106);
  fill(glyph, 48, 66, 90, 70);  // its arm lies a little lower and is thinner
  const Bitmap before = glyph;
  restoreLostStrokes(withArm(), glyph, glyph);
  EXPECT_TRUE(glyph == before);
}

TEST(LostStrokes, WhatTheNetworkDrewElsewhereIsNotDrawnTwice) {
  Bitmap made(kSize, kSize), glyph(kSize, kSize);
  fill(made, 40, 20, 50, 108);
  fill(glyph, 40, 20, 50, 108);
  const Bitmap stem = glyph;
  fill(made, 50, 76, 80, 84);  // the arm, 16 px below its place
  restoreLostStrokes(withArm(), made, glyph);
  EXPECT_TRUE(glyph == stem);
  for (int y = 76; y < 84; ++y) {
    for (int x = 58; x < 80; ++x) made.at(x, y) = 0;  // too short to be the arm
  }
  restoreLostStrokes(withArm(), made, glyph);
  EXPECT_EQ(glyph.at(80, 64), 1);
}

TEST(LostStrokes, AStrokeFarAwayIsAnotherOne) {
  Bitmap made(kSize, kSize), glyph(kSize, kSize);
  fill(glyph, 40, 20, 50, 108);
  fill(made, 40, 20, 50, 108);
  fill(made, 50, 100, 90, 108);
  restoreLostStrokes(withArm(), made, glyph);
  EXPECT_EQ(glyph.at(80, 64), 1);
}

TEST(LostStrokes, AStrokeThatIsAWholePartIsDrawnAlone) {
  Bitmap shape(kSize, kSize), glyph(kSize, kSize);
  fill(shape, 40, 20, 50, 60);
  fill(shape, 40, 90, 70, 100);
  fill(glyph, 40, 20, 50, 60, 0.8F);
  restoreLostStrokes(shape, glyph, glyph);
  EXPECT_EQ(glyph.at(55, 95), 1);
  EXPECT_EQ(glyph.at(45, 40), 0.8F);
}

TEST(LostStrokes, SpecksOfTheShapeAreNoStrokes) {
  Bitmap shape(kSize, kSize), glyph(kSize, kSize);
  fill(shape, 40, 20, 50, 60);
  fill(shape, 90, 90, 92, 92);
  fill(glyph, 40, 20, 50, 60);
  restoreLostStrokes(shape, glyph, glyph);
  EXPECT_EQ(glyph.at(91, 91), 0);
}

TEST(LostStrokes, DistancesGoWithTheSize) {
  for (const int scale : {2, 4}) {
    Bitmap shape(64 * scale, 64 * scale), glyph(64 * scale, 64 * scale);
    fill(shape, 20 * scale, 10 * scale, 25 * scale, 54 * scale);
    fill(shape, 40 * scale, 10 * scale, 44 * scale, 54 * scale);
    fill(glyph, 20 * scale, 10 * scale, 25 * scale, 54 * scale);
    restoreLostStrokes(shape, glyph, glyph);
    EXPECT_DOUBLE_EQ(inkSum(glyph), inkSum(shape));
  }
}

TEST(LostStrokes, AnEmptyShapeAddsNothingAndAnEmptyGlyphGetsAll) {
  Bitmap glyph = withArm(), empty(kSize, kSize);
  restoreLostStrokes(Bitmap(kSize, kSize), glyph, glyph);
  EXPECT_TRUE(glyph == withArm());
  restoreLostStrokes(withArm(), empty, empty);
  EXPECT_TRUE(empty == withArm());
}

}  // namespace
}  // namespace gg
