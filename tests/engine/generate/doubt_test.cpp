#include "engine/generate/doubt.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace gg {
namespace {

constexpr int kSide = 64;

void fill(Bitmap& bitmap, int left, int top, int right, int bottom, float value) {
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) bitmap.at(x, y) = value;
  }
}

/// A bar upright and one level: an L.
Bitmap angle() {
  Bitmap bitmap(kSide, kSide);
  fill(bitmap, 16, 10, 22, 54, 1);
  fill(bitmap, 16, 48, 50, 54, 1);
  return bitmap;
}

double sign(const Signs& signs, Sign which) { return signs[static_cast<std::size_t>(which)]; }

TEST(Doubt, AGlyphLikeItsContentShowsNoSign) {
  const auto signs = signsOf(angle(), angle(), 0);
  for (const Sign which :
       {Sign::Parts, Sign::Holes, Sign::Unsteady, Sign::Missing, Sign::Extra, Sign::Blur, Sign::Departure}) {
    EXPECT_EQ(sign(signs, which), 0) << name(which);
  }
}

TEST(Doubt, ABrokenStrokeIsSeen) {
  auto broken = angle();
  fill(broken, 16, 26, 22, 38, 0);
  const auto signs = signsOf(broken, angle(), 0);
  EXPECT_EQ(sign(signs, Sign::Parts), 1);
  EXPECT_GT(sign(signs, Sign::Missing), 0.05);
  EXPECT_EQ(sign(signs, Sign::Extra), 0);
}

TEST(Doubt, AStrokeTooManyIsSeen) {
  auto more = angle();
  fill(more, 30, 10, 50, 16, 1);
  const auto signs = signsOf(more, angle(), 0);
  EXPECT_EQ(sign(signs, Sign::Parts), 1);
  EXPECT_GT(sign(signs, Sign::Extra), 0.1);
  EXPECT_EQ(sign(signs, Sign::Missing), 0);
}

TEST(Doubt, AFaintJoinIsUnsteadyAndBlursTheEdge) {
  auto faint = angle();
  fill(faint, 16, 26, 22, 38, 0.5F);
  const auto signs = signsOf(faint, angle(), 0);
  EXPECT_EQ(sign(signs, Sign::Unsteady), 1);
  EXPECT_GT(sign(signs, Sign::Blur), 0);
}

TEST(Doubt, TheDesignThatAgreesBestCounts) {
  Bitmap content(kSide, 2 * kSide);  // another shape above the same one at half its ink
  fill(content, 20, 20, 40, 40, 1);
  const auto expected = angle();
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) content.at(x, y + kSide) = 0.5F * expected.at(x, y);
  }
  EXPECT_EQ(sign(signsOf(angle(), content, 0), Sign::Missing), 0);
  EXPECT_EQ(sign(signsOf(angle(), content, 0), Sign::Departure), 0);
}

TEST(Doubt, AScaleWeighsSignsAndNamesTheWorst) {
  DoubtScale scale;
  scale.weight[static_cast<std::size_t>(Sign::Missing)] = 10;
  scale.weight[static_cast<std::size_t>(Sign::Spread)] = 1;
  scale.bias = -2;
  Signs signs{};
  EXPECT_FALSE(scale.judge(signs, "latin").suspect);
  signs[static_cast<std::size_t>(Sign::Missing)] = 0.3;
  signs[static_cast<std::size_t>(Sign::Spread)] = 0.9;
  const auto doubt = scale.judge(signs, "latin");
  EXPECT_TRUE(doubt.suspect);
  EXPECT_EQ(doubt.sign, Sign::Missing);
  EXPECT_NEAR(doubt.chance, 1 / (1 + std::exp(-1.9)), 1e-9);
  signs[static_cast<std::size_t>(Sign::Spread)] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_NEAR(scale.judge(signs, "latin").chance, 1 / (1 + std::exp(-1.0)), 1e-9) << "what is not known says nothing";
}

TEST(Doubt, AScriptMayHaveABiasOfItsOwn) {
  DoubtScale scale;
  scale.bias = -1;
  scale.scriptBias = {{"hangul", -2}};
  EXPECT_NEAR(scale.judge({}, "hangul").chance, 1 / (1 + std::exp(3.0)), 1e-9);
  EXPECT_NEAR(scale.judge({}, "latin").chance, 1 / (1 + std::exp(1.0)), 1e-9);
}

TEST(Doubt, AScaleIsReadBackAndAWrongOneRefused) {
  auto scale = DoubtScale::usual();
  scale.threshold = 0.31;
  scale.weight[2] = 1.5;
  scale.scriptBias["kana"] = -0.75;
  const auto read = DoubtScale::fromJson(scale.toJson());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->threshold, 0.31);
  EXPECT_EQ(read->weight, scale.weight);
  EXPECT_EQ(read->centre, scale.centre);
  EXPECT_EQ(read->scriptBias, scale.scriptBias);
  for (const char* wrong : {"", "{}", "[1]", R"({"bias":"x","threshold":1,"signs":{}})"}) {
    EXPECT_FALSE(DoubtScale::fromJson(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace gg
