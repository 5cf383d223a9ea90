#include "engine/generate/alignment.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

/// Content boxes of different proportions, and the same boxes after a scale and a shift in px.
std::vector<AlignmentPair> pairs(int count, double scale, double shiftX) {
  const GlyphFrame frame(100);
  std::vector<AlignmentPair> list;
  for (int i = 0; i < count; ++i) {
    const Box content{30.0 + i, 40.0 - i, 70.0 - i, 78};
    const auto x = [&](double v) { return 50 + scale * (v - 50) + shiftX; };
    const auto y = [&](double v) { return frame.baseline() + scale * (v - frame.baseline()); };
    list.push_back({{x(content.left), y(content.top), x(content.right), y(content.bottom)}, content});
  }
  return list;
}

TEST(Alignment, IdentityStays) {
  const auto fit = fitAlignment(pairs(6, 1, 0), GlyphFrame(100));
  EXPECT_EQ(fit, GlyphTransform{});
}

TEST(Alignment, AgreeingReferencesAreBelieved) {
  const auto fit = fitAlignment(pairs(12, 0.8, 0), GlyphFrame(100));
  EXPECT_NEAR(fit.scaleX, 0.8, 0.02);
  EXPECT_NEAR(fit.scaleY, 0.8, 0.02);
  EXPECT_NEAR(fit.shiftX, 0, 0.01);
}

TEST(Alignment, AShiftIsFoundInEm) {
  const auto fit = fitAlignment(pairs(12, 1, 8), GlyphFrame(100));
  EXPECT_NEAR(fit.shiftX, 0.1, 0.01);
}

TEST(Alignment, OneReferenceIsBelievedLess) {
  const auto one = fitAlignment(pairs(1, 0.8, 0), GlyphFrame(100)),
             many = fitAlignment(pairs(12, 0.8, 0), GlyphFrame(100));
  EXPECT_GT(one.scaleX, many.scaleX + 0.03);
  EXPECT_LT(one.scaleX, 1);
}

TEST(Alignment, ContradictionsShrinkTowardsIdentity) {
  auto mixed = pairs(6, 1.4, 0);
  const auto others = pairs(6, 0.9, 0);
  mixed.insert(mixed.end(), others.begin(), others.end());
  const auto fit = fitAlignment(mixed, GlyphFrame(100));
  EXPECT_NEAR(fit.scaleX, 1, 0.06);
}

TEST(Alignment, NothingGivesIdentity) {
  EXPECT_EQ(fitAlignment({}, GlyphFrame(100)), GlyphTransform{});
  EXPECT_EQ(fitAlignment({{Box{}, Box{1, 1, 5, 5}}}, GlyphFrame(100)), GlyphTransform{});
}

}  // namespace
}  // namespace gg
