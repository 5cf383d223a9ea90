#include "engine/generate/picture_alignment.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/generate/plus_sign.h"

namespace gg {
namespace {

using test::plusSign;

GlyphTransform refined(const std::vector<Bitmap>& pictures, const GlyphOutline& content, const GlyphTransform& fit) {
  std::vector<const Bitmap*> references;
  for (const auto& picture : pictures) references.push_back(&picture);
  return PictureAlignment(references).refined(fit, {}, std::vector<const GlyphOutline*>(pictures.size(), &content));
}

TEST(PictureAlignment, FindsScalesAndShifts) {
  const GlyphOutline plus = plusSign(120);
  GlyphTransform wanted;
  wanted.scaleX = 1.06;
  wanted.scaleY = 0.95;
  wanted.shiftX = 0.02;
  wanted.shiftY = 0.03;
  const auto found = refined({GlyphFrame(128).render(plus, wanted).bitmap}, plus, {});
  EXPECT_NEAR(found.scaleX, wanted.scaleX, 0.012);
  EXPECT_NEAR(found.scaleY, wanted.scaleY, 0.012);
  EXPECT_NEAR(found.shiftX, wanted.shiftX, 0.006);
  EXPECT_NEAR(found.shiftY, wanted.shiftY, 0.006);
}

TEST(PictureAlignment, AStrokeThatTheContentGlyphLacksStretchesNothing) {
  const GlyphOutline plus = plusSign(120);
  const GlyphFrame frame(64);
  Bitmap tailed = frame.render(plus).bitmap;
  for (int x = 13; x < 51; ++x) tailed.at(x, 58) = 1;  // below, wider than the plus
  const auto pair = AlignmentPair{inkBox(tailed), inkBox(frame.render(plus).bitmap)};
  const auto boxes = fitAlignment({pair, pair, pair}, frame);
  ASSERT_GT(boxes.scaleX, 1.1);
  const auto found = refined({tailed, tailed, tailed}, plus, {});
  EXPECT_NEAR(found.scaleX, 1, 0.02);
  EXPECT_NEAR(found.scaleY, 1, 0.03);
  EXPECT_NEAR(found.shiftY, 0, 0.01);
  const auto mended = refined({tailed, tailed, tailed}, plus, boxes);
  EXPECT_LT(std::abs(mended.scaleX - 1), 0.6 * (boxes.scaleX - 1));
}

TEST(PictureAlignment, KeepsWhatFits) {
  const GlyphOutline plus = plusSign(120);
  GlyphTransform bold;
  bold.emboldenX = bold.emboldenY = 0.06;
  bold.shear = 0.16;
  const Bitmap reference = GlyphFrame(128).render(plus, bold).bitmap;
  EXPECT_EQ(refined({reference, reference}, plus, bold), bold);
}

TEST(PictureAlignment, WithoutInkOrReferencesNothingMoves) {
  const GlyphOutline plus = plusSign(120);
  GlyphTransform fit;
  fit.shiftX = 0.25;
  EXPECT_EQ(refined({}, plus, fit), fit);
  EXPECT_EQ(refined({Bitmap(64, 64)}, GlyphOutline{}, fit), fit);
  const auto found = refined({Bitmap(64, 64)}, plus, fit);
  EXPECT_TRUE(std::isfinite(found.scaleX) && std::isfinite(found.shiftY));
}

}  // namespace
}  // namespace gg
