#include "engine/generate/advance_fit.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

const GlyphFrame kFrame(100);  // 80 px an em

/// A block of so much ink, em, in the middle of the frame.
Bitmap ink(double width) {
  Bitmap picture(100, 100);
  const int half = static_cast<int>(width * 40 + 0.5);
  for (int y = 30; y < 70; ++y) {
    for (int x = 50 - half; x < 50 + half; ++x) picture.at(x, y) = 1;
  }
  return picture;
}

/// A content glyph of so much ink between equal side bearings, in units of 1000 an em.
GlyphOutline content(float width, float bearing) {
  GlyphOutline outline;
  outline.advance = width + 2 * bearing;
  outline.points = {{bearing, 0}, {bearing, 700}, {bearing + width, 700}, {bearing + width, 0}};
  outline.tags.assign(4, 1);
  outline.contourEnds = {3};
  return outline;
}

class AdvanceFitTest : public testing::Test {
 protected:
  /// References of ink and advance, whose content glyphs have 0.1 em on either side.
  AdvanceFit fit(const std::vector<std::pair<double, double>>& references, char32_t first = U'a') {
    pictures_.clear();
    contents_.clear();
    for (const auto& [width, advance] : references) {
      pictures_.push_back(ink(width));
      contents_.push_back(content(static_cast<float>(1000 * width), 100));
    }
    std::vector<AdvancePair> pairs;
    for (std::size_t i = 0; i < references.size(); ++i) {
      pairs.push_back({first + static_cast<char32_t>(i), &pictures_[i], references[i].second, &contents_[i]});
    }
    return AdvanceFit(pairs, kFrame);
  }
  std::vector<Bitmap> pictures_;
  std::vector<GlyphOutline> contents_;
};

TEST_F(AdvanceFitTest, UnknownWidthsKeepTheContentsSideBearings) {
  const auto plain = content(400, 100);
  // Twice as wide as the content glyph: bold, say.
  EXPECT_NEAR(fit({{0.5, 0}}).advance(U'x', ink(0.8), plain), 0.8 + 0.2, 0.01);
  EXPECT_NEAR(AdvanceFit().advance(U'x', ink(0.8), plain), 0.6, 1e-6) << "nothing is known of the frame";
}

TEST_F(AdvanceFitTest, TightReferencesMakeTightGlyphs) {
  // Bearings of 0.1 em together, where the content font has 0.2.
  const auto tight = fit({{0.4, 0.5}, {0.5, 0.6}, {0.6, 0.7}, {0.3, 0.4}});
  EXPECT_NEAR(tight.advance(U'x', ink(0.5), content(500, 100)), 0.6, 0.02);
  EXPECT_NEAR(tight.advance(U'A', ink(0.5), content(500, 0)), 0.5, 0.01) << "no bearings stay none";
}

TEST_F(AdvanceFitTest, OneReferenceIsBelievedLessThanMany) {
  const auto one = fit({{0.4, 0.4}}), many = fit({{0.4, 0.4}, {0.5, 0.5}, {0.3, 0.3}, {0.45, 0.45}});
  EXPECT_GT(one.advance(U'x', ink(0.5), content(500, 100)), many.advance(U'x', ink(0.5), content(500, 100)) + 0.02);
}

TEST_F(AdvanceFitTest, EqualWidthsOfUnequalGlyphsAreMonospaced) {
  const auto mono = fit({{0.4, 0.6}, {0.5, 0.6}, {0.2, 0.6}});
  EXPECT_DOUBLE_EQ(mono.advance(U'i', ink(0.1), content(100, 80)), 0.6);
  EXPECT_DOUBLE_EQ(mono.advance(U'永', ink(0.8), content(900, 50)), 1.0) << "full-width characters are not";
}

TEST_F(AdvanceFitTest, FullWidthReferencesSetTheWidthOfTheirLike) {
  const auto narrow = fit({{0.8, 0.9}, {0.7, 0.9}}, U'永');
  EXPECT_DOUBLE_EQ(narrow.advance(U'国', ink(0.7), content(900, 50)), 0.9);
  EXPECT_NEAR(narrow.advance(U'x', ink(0.5), content(500, 100)), 0.7, 0.01);
}

TEST_F(AdvanceFitTest, FullWidthReferencesOfUnequalWidthsAreProportional) {
  // A hand that sets 永 and its like as wide as they are, with 0.1 em of room; the content font has 0.2.
  const auto hand = fit({{0.4, 0.5}, {0.5, 0.6}, {0.6, 0.7}, {0.3, 0.4}}, U'永');
  EXPECT_NEAR(hand.advance(U'国', ink(0.5), content(500, 100)), 0.6, 0.02);
  EXPECT_NEAR(hand.advance(U'x', ink(0.5), content(500, 100)), 0.7, 0.01) << "of other letters nothing is known";
  EXPECT_DOUBLE_EQ(hand.advance(U'\u3000', Bitmap(100, 100), content(0, 500)), 1.0) << "a space";
}

TEST_F(AdvanceFitTest, ABlankGlyphHasTheContentsWidth) {
  GlyphOutline space;
  space.advance = 260;
  EXPECT_DOUBLE_EQ(fit({{0.4, 0.4}}).advance(U' ', Bitmap(100, 100), space), 0.26);
}

}  // namespace
}  // namespace gg
