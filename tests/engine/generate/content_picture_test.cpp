#include "engine/generate/content_picture.h"

#include <gtest/gtest.h>

#include "engine/glyph/picture_measures.h"
#include "tests/engine/generate/plus_sign.h"

namespace gg {
namespace {

using test::plusSign;

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
  ContentFit fit(2);
  fit[1].transform.shiftX = -0.25;
  const auto picture = contentPicture({&low, &high}, fit, frame);
  ASSERT_EQ(picture.bitmap.width(), 40);
  ASSERT_EQ(picture.bitmap.height(), 80);
  EXPECT_TRUE(designOf(picture.bitmap, 0) == frame.render(low).bitmap);
  EXPECT_TRUE(designOf(picture.bitmap, 1) == frame.render(high, fit[1].transform).bitmap);
  EXPECT_FALSE(picture.clipped);
}

TEST(ContentPicture, IsClippedWhenTheSansIs) {
  const GlyphFrame frame(40);
  const GlyphOutline inside = rectangle(100, 0, 400, 200), outside = rectangle(100, 0, 400, 5000);
  EXPECT_TRUE(contentPicture({&outside, &inside}, ContentFit(2), frame).clipped);
  EXPECT_FALSE(contentPicture({&inside, &outside}, ContentFit(2), frame).clipped);
}

TEST(ContentPicture, EveryDesignIsFittedOnItsOwn) {
  const GlyphFrame frame(100);
  const GlyphOutline square = rectangle(300, 0, 700, 400), larger = rectangle(200, 0, 800, 600);
  const Bitmap reference = frame.render(square).bitmap;
  const ContentGlyph glyph = {&square, &larger};
  const std::vector<ContentPair> pairs(6, {&reference, &glyph});
  const auto fit = fitContent(pairs, 2, frame, false);
  ASSERT_EQ(fit.size(), 2U);
  EXPECT_EQ(fit[0].transform, GlyphTransform{});
  EXPECT_LT(fit[1].transform.scaleX, 0.8);
  const Box box = inkBox(frame.render(larger, fit[1].transform).bitmap), wanted = inkBox(reference);
  EXPECT_NEAR(box.right - box.left, wanted.right - wanted.left, 6);
  EXPECT_EQ(fit[0].weight, 1);
  EXPECT_EQ(fit[1].weight, 1);
}

TEST(ContentPicture, TheDesignThatLooksLikeTheReferencesWeighsMost) {
  const GlyphFrame frame(100);
  const GlyphOutline square = rectangle(300, 0, 700, 400);
  const auto narrowed = [&](float by) {  // towards the top, in the same box
    GlyphOutline shape = square;
    shape.points[1] = {300 + by, 400};
    shape.points[2] = {700 - by, 400};
    return shape;
  };
  const GlyphOutline triangle = narrowed(200);
  const Bitmap reference = frame.render(narrowed(60)).bitmap;
  const ContentGlyph glyph = {&triangle, &square, &triangle}, alike = {&triangle, &triangle, &triangle};
  const auto weights = [&](const ContentGlyph& content, std::size_t references) {
    std::vector<double> found;
    const std::vector<ContentPair> pairs(references, {&reference, &content});
    for (const DesignFit& design : fitContent(pairs, 3, frame, true)) found.push_back(design.weight);
    return found;
  };
  const auto many = weights(glyph, 6), one = weights(glyph, 1);
  EXPECT_GT(many[1], 2);
  EXPECT_EQ(many[0], many[2]);
  EXPECT_LT(many[0], 0.5);
  EXPECT_LT(one[1], many[1]) << "a single reference says less";
  EXPECT_GT(one[1], 1);
  EXPECT_EQ(weights(alike, 6), (std::vector<double>{1, 1, 1}));
  EXPECT_EQ(weights(glyph, 0), (std::vector<double>{1, 1, 1}));
}

TEST(ContentPicture, ABoldStyleIsComparedByItsShapes) {
  const GlyphFrame frame(100);
  const GlyphOutline thin = plusSign(60), bold = plusSign(180);
  GlyphOutline diamond = rectangle(0, 0, 0, 0);  // of the same box, about as heavy
  diamond.points = {{500, 0}, {200, 300}, {500, 600}, {800, 300}};
  const Bitmap reference = frame.render(bold).bitmap;
  const ContentGlyph glyph = {&thin, &diamond};
  const std::vector<ContentPair> pairs(6, {&reference, &glyph});
  const auto fit = fitContent(pairs, 2, frame, true);
  EXPECT_GT(fit[0].weight, fit[1].weight);
}

TEST(ContentPicture, GrowthGivesADesignTheWeightOfTheReferences) {
  const GlyphFrame frame(100);
  const GlyphOutline thin = plusSign(60), bold = plusSign(180);
  const Bitmap reference = frame.render(bold).bitmap;
  const ContentGlyph glyph = {&thin};
  const auto fit = fitContent(std::vector<ContentPair>(4, {&reference, &glyph}), 1, frame, true).front();
  ASSERT_TRUE(fit.growth);
  const double wanted = inkSum(reference);
  EXPECT_GT(*fit.growth, 0.08);
  EXPECT_NEAR(inkSum(frame.render(thin, fit.grown(thin)).bitmap), wanted, 0.1 * wanted);
  EXPECT_DOUBLE_EQ(fit.grown(thin, 0.5).emboldenX, 0.5 * *fit.growth);
  EXPECT_EQ(fit.of(thin).emboldenX, 0) << "the network is shown the design as it is";
  EXPECT_FALSE(fitContent({}, 1, frame, true).front().growth);
  EXPECT_FALSE(fitContent(std::vector<ContentPair>(4, {&reference, &glyph}), 1, frame, false).front().growth);
}

TEST(ContentPicture, GrowthOfMixedStylesLiesBetweenTheirs) {
  const GlyphOutline square = rectangle(100, 0, 400, 200);
  ContentFit first(1), second(1);
  first[0].growth = 0.02;
  second[0].growth = 0.06;
  EXPECT_DOUBLE_EQ(mixed(first, second, 0.25)[0].grown(square).emboldenX, 0.03);
}

TEST(ContentPicture, AnItalicStyleSlantsTheDesigns) {
  const GlyphFrame frame(100);
  const GlyphOutline plus = plusSign(90);
  const ContentGlyph glyph = {&plus};
  const auto slantOf = [&](double shear, bool likeness) {
    GlyphTransform italic;
    italic.shear = shear;
    const Bitmap reference = frame.render(plus, italic).bitmap;
    return fitContent(std::vector<ContentPair>(6, {&reference, &glyph}), 1, frame, likeness).front().transform.shear;
  };
  EXPECT_DOUBLE_EQ(slantOf(0.24, true), 0.24);
  EXPECT_DOUBLE_EQ(slantOf(0.1, true), 0.08);
  EXPECT_DOUBLE_EQ(slantOf(0, true), 0);
  EXPECT_DOUBLE_EQ(slantOf(0.24, false), 0);
}

TEST(ContentPicture, AWeightScalesTheInkOfItsDesign) {
  const GlyphFrame frame(40);
  const GlyphOutline square = rectangle(100, 0, 400, 200);
  ContentFit fit(2);
  fit[1].weight = 0.25;
  const Bitmap picture = contentPicture({&square, &square}, fit, frame).bitmap;
  const Bitmap full = designOf(picture, 0), faint = designOf(picture, 1);
  for (int i = 0; i < 40; ++i) EXPECT_FLOAT_EQ(faint.at(i, 28), 0.25F * full.at(i, 28));
}

}  // namespace
}  // namespace gg
