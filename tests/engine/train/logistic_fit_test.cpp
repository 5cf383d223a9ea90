#include "engine/train/logistic_fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/random.h"

namespace gg {
namespace {

/// Glyphs whose chance to be bad grows with the first sign alone; the second is noise, the third is larger for good
/// ones.
std::vector<FittedGlyph> drawn() {
  Random random(1, 1);
  std::vector<FittedGlyph> glyphs(4000);
  for (auto& [signs, script, bad] : glyphs) {
    signs[0] = random.uniform(0, 1);
    signs[1] = random.uniform(0, 1);
    script = "latin";
    bad = random.uniform(0, 1) < 1 / (1 + std::exp(-(6 * signs[0] - 4)));
    signs[2] = random.uniform(0, bad ? 0.5 : 1);
  }
  return glyphs;
}

TEST(LogisticFit, FindsTheSignThatMatters) {
  const auto scale = fitDoubt(drawn(), 0.75);
  EXPECT_NEAR(scale.weight[0], 6, 0.8);
  EXPECT_LT(std::abs(scale.weight[1]), 0.5);
  EXPECT_EQ(scale.weight[2], 0) << "a sign of good does not count";
  EXPECT_EQ(scale.weight[3], 0) << "nor one that never changes";
  Signs low{}, high{};
  high[0] = 1;
  EXPECT_NEAR(scale.judge(high, "latin").chance, 1 / (1 + std::exp(-2.0)), 0.05);
  EXPECT_LT(scale.judge(low, "latin").chance, 0.1);
}

TEST(LogisticFit, TheThresholdReachesTheRecall) {
  const auto glyphs = drawn();
  const auto scale = fitDoubt(glyphs, 0.75);
  double found = 0, all = 0;
  for (const auto& glyph : glyphs) {
    if (!glyph.bad) continue;
    ++all;
    found += scale.judge(glyph.signs, "latin").suspect ? 1 : 0;
  }
  EXPECT_NEAR(found / all, 0.75, 0.001);
}

TEST(LogisticFit, WhatIsUsualInAScriptIsNoBadSignThere) {
  auto glyphs = drawn();
  // Hangul is as often bad at the same distance from its own usual sign.
  for (auto hangul : drawn()) {
    hangul.script = "hangul";
    hangul.signs[0] += 0.5;
    glyphs.push_back(hangul);
  }
  const auto scale = fitDoubt(glyphs, 0.75);
  EXPECT_NEAR(scale.weight[0], 6, 0.8);
  Signs signs{};
  for (const double sign : {0.2, 0.6, 1.0}) {
    signs[0] = sign;
    const double latin = scale.judge(signs, "latin").chance;
    signs[0] = sign + 0.5;
    EXPECT_NEAR(scale.judge(signs, "hangul").chance, latin, 0.08) << sign;
  }
}

TEST(LogisticFit, NothingBadGivesAnIdleScale) {
  const auto scale = fitDoubt({{{}, "latin", false}, {{}, "latin", false}}, 0.75);
  EXPECT_EQ(scale.threshold, 0.5);
  EXPECT_FALSE(scale.judge(Signs{}, "latin").suspect);
  EXPECT_TRUE(std::isfinite(scale.bias));
}

}  // namespace
}  // namespace gg
