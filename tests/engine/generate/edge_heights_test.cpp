#include "engine/generate/edge_heights.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

const GlyphFrame kFrame(100);  // one em is 80 px, the baseline at 78

/// A box from `low` to `high` em above the baseline.
Box tall(double low, double high) {
  return {30, kFrame.baseline() - high * kFrame.emPixels(), 60, kFrame.baseline() - low * kFrame.emPixels()};
}

GlyphOutline glyph(float low, float high) {
  GlyphOutline outline;
  outline.points = {{100, low * 1000}, {500, low * 1000}, {500, high * 1000}, {100, high * 1000}};
  outline.tags = {1, 1, 1, 1};
  outline.contourEnds = {3};
  outline.advance = 600;
  return outline;
}

double edgeAt(const GlyphTransform& fit, double height) { return fit.scaleY * height + fit.shiftY; }

/// Small letters are 0.06 em higher than the content's, capitals as high.
std::vector<AlignmentPair> highSmallLetters(int each) {
  std::vector<AlignmentPair> pairs;
  for (int i = 0; i < each; ++i) {
    pairs.push_back({tall(0, 0.56), tall(0, 0.50)});
    pairs.push_back({tall(0, 0.70), tall(0, 0.70)});
  }
  return pairs;
}

TEST(EdgeHeights, SmallLettersAndCapitalsHaveTheirOwnHeights) {
  const EdgeHeights heights(highSmallLetters(6), {}, kFrame);
  const auto small = heights.apply({}, glyph(0, 0.50F)), capital = heights.apply({}, glyph(0, 0.70F));
  EXPECT_NEAR(edgeAt(small, 0.50), 0.56, 0.012);
  EXPECT_NEAR(edgeAt(small, 0), 0, 0.005);
  EXPECT_NEAR(edgeAt(capital, 0.70), 0.70, 0.005);
  EXPECT_DOUBLE_EQ(small.scaleX, 1);
}

TEST(EdgeHeights, EdgesFarFromAnyReferenceStay) {
  const EdgeHeights heights(highSmallLetters(6), {}, kFrame);
  const auto descending = heights.apply({}, glyph(-0.25F, 0.50F));
  EXPECT_NEAR(edgeAt(descending, -0.25), -0.25, 0.005);
  EXPECT_NEAR(edgeAt(descending, 0.50), 0.56, 0.012);
}

TEST(EdgeHeights, FewReferencesAreBelievedLess) {
  const auto one = EdgeHeights(highSmallLetters(1), {}, kFrame).apply({}, glyph(0, 0.50F));
  EXPECT_GT(edgeAt(one, 0.50), 0.52);
  EXPECT_LT(edgeAt(one, 0.50), 0.545);
}

TEST(EdgeHeights, ReferencesThatContradictEachOtherAreNotFollowed) {
  std::vector<AlignmentPair> pairs;
  for (const double top : {0.44, 0.58, 0.47, 0.55, 0.57, 0.46}) pairs.push_back({tall(0, top), tall(0, 0.50)});
  const auto fit = EdgeHeights(pairs, {}, kFrame).apply({}, glyph(0, 0.50F));
  EXPECT_NEAR(edgeAt(fit, 0.50), 0.50, 0.005);
}

TEST(EdgeHeights, AnotherShapeIsNoHeight) {
  const EdgeHeights heights({{tall(0, 0.70), tall(0, 0.50)}}, {}, kFrame);  // a small capital for a small letter
  EXPECT_EQ(heights.apply({}, glyph(0, 0.50F)), GlyphTransform{});
}

TEST(EdgeHeights, ADashIsMovedNotStretched) {
  std::vector<AlignmentPair> pairs;
  for (int i = 0; i < 8; ++i) pairs.push_back({tall(0.24, 0.34), tall(0.20, 0.30)});
  const auto fit = EdgeHeights(pairs, {}, kFrame).apply({}, glyph(0.20F, 0.30F));
  EXPECT_DOUBLE_EQ(fit.scaleY, 1);
  EXPECT_NEAR(fit.shiftY, 0.04, 0.008);
}

TEST(EdgeHeights, NothingKnownChangesNothing) {
  GlyphTransform fit;
  fit.scaleY = 1.2;
  EXPECT_EQ(EdgeHeights().apply(fit, glyph(0, 0.5F)), fit);
  EXPECT_EQ(EdgeHeights(highSmallLetters(3), {}, kFrame).apply(fit, GlyphOutline()), fit);
}

}  // namespace
}  // namespace gg
