#include "engine/generate/design_closeness.h"

#include <gtest/gtest.h>

#include "tests/engine/generate/fill.h"
#include "tests/engine/generate/plus_sign.h"

namespace gg {
namespace {

using test::frame;
using test::plusSign;

/// How close the thin plus, its strokes grown so much, comes to a reference.
double closeness(const Bitmap& reference, double growth = 0, double weight = 1) {
  const GlyphOutline plus = plusSign(80);
  const ContentGlyph glyph = {&plus};
  ContentFit fit(1);
  fit.front().growth = growth;
  fit.front().weight = weight;
  judgeCloseness({{&reference, &glyph}}, frame(), fit);
  return fit.front().closeness;
}

Bitmap drawing(double width, const GlyphTransform& transform = {}) {
  return frame().render(plusSign(width), transform).bitmap;
}

TEST(DesignCloseness, TheDesignItselfAndASmoothlyMovedOneAreClose) {
  GlyphTransform moved;
  moved.shiftX = 0.02;
  moved.scaleX = 1.06;
  EXPECT_GT(closeness(drawing(80)), 0.99);
  EXPECT_GT(closeness(drawing(80, moved)), 0.8);
}

TEST(DesignCloseness, WeightIsPutRightFirst) {
  EXPECT_GT(closeness(drawing(140), 0.06), closeness(drawing(140)) + 0.3);
}

TEST(DesignCloseness, OtherTerminalsAreNotClose) {
  const Bitmap plain = drawing(80);
  Bitmap serifs = plain;
  const Box box = inkBox(plain);
  const int left = static_cast<int>(box.left), top = static_cast<int>(box.top);
  const int right = static_cast<int>(box.right), bottom = static_cast<int>(box.bottom);
  const int x = (left + right) / 2, y = (top + bottom) / 2;
  for (const int end : {top, bottom - 6}) test::fill(serifs, x - 12, end, x + 12, end + 6);
  for (const int end : {left, right - 6}) test::fill(serifs, end, y - 12, end + 6, y + 12);
  EXPECT_LT(closeness(serifs), closeness(plain) - 0.5);
}

TEST(DesignCloseness, IsNotKnownWithoutReferencesWeightOrLikeness) {
  const GlyphOutline plus = plusSign(80);
  const ContentGlyph glyph = {&plus};
  const Bitmap reference = drawing(80);
  ContentFit fit(1);
  judgeCloseness({{&reference, &glyph}}, frame(), fit);
  EXPECT_EQ(fit.front().closeness, 0) << "no growth";
  fit.front().growth = 0;
  judgeCloseness({}, frame(), fit);
  EXPECT_EQ(fit.front().closeness, 0) << "no references";
  EXPECT_EQ(closeness(reference, 0, kSeenWeight / 2), 0) << "hardly seen";
}

}  // namespace
}  // namespace gg
