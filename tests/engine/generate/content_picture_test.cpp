#include "engine/generate/content_picture.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

GlyphOutline rectangle(float left, float bottom, float right, float top) {
  GlyphOutline outline;
  outline.unitsPerEm = 1000;
  outline.advance = 1000;
  outline.points = {{left, bottom}, {left, top}, {right, top}, {right, bottom}};
  outline.tags = {1, 1, 1, 1};
  outline.contourEnds = {3};
  return outline;
}

Bitmap designOf(const Bitmap& picture, int design) {
  const int size = picture.width();
  Bitmap one(size, size);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) one.at(x, y) = picture.at(x, design * size + y);
  }
  return one;
}

TEST(ContentPicture, ShowsTheDesignsBelowEachOther) {
  const GlyphFrame frame(40);
  const GlyphOutline low = rectangle(100, 0, 400, 200), high = rectangle(500, 300, 900, 700);
  ContentAlignment alignment(2);
  alignment[1].shiftX = -0.25;
  const auto picture = contentPicture({&low, &high}, alignment, frame);
  ASSERT_EQ(picture.bitmap.width(), 40);
  ASSERT_EQ(picture.bitmap.height(), 80);
  EXPECT_TRUE(designOf(picture.bitmap, 0) == frame.render(low).bitmap);
  EXPECT_TRUE(designOf(picture.bitmap, 1) == frame.render(high, alignment[1]).bitmap);
  EXPECT_FALSE(picture.clipped);
}

TEST(ContentPicture, IsClippedWhenTheSansIs) {
  const GlyphFrame frame(40);
  const GlyphOutline inside = rectangle(100, 0, 400, 200), outside = rectangle(100, 0, 400, 5000);
  EXPECT_TRUE(contentPicture({&outside, &inside}, ContentAlignment(2), frame).clipped);
  EXPECT_FALSE(contentPicture({&inside, &outside}, ContentAlignment(2), frame).clipped);
}

TEST(ContentPicture, EveryDesignIsFittedOnItsOwn) {
  const GlyphFrame frame(100);
  const GlyphOutline square = rectangle(300, 0, 700, 400), larger = rectangle(200, 0, 800, 600);
  const Bitmap reference = frame.render(square).bitmap;
  const ContentGlyph glyph = {&square, &larger};
  const std::vector<ContentPair> pairs(6, {&reference, &glyph});
  const auto alignment = fitContent(pairs, 2, frame);
  ASSERT_EQ(alignment.size(), 2U);
  EXPECT_EQ(alignment[0], GlyphTransform{});
  EXPECT_LT(alignment[1].scaleX, 0.8);
  const Box box = inkBox(frame.render(larger, alignment[1]).bitmap), wanted = inkBox(reference);
  EXPECT_NEAR(box.right - box.left, wanted.right - wanted.left, 6);
}

}  // namespace
}  // namespace gg
