#include "engine/train/logistic_fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/random.h"

namespace gg {
namespace {

/// Glyphs whose chance to be bad grows with the first sign alone; the second is noise, the third is larger for good
/// ones.
void draw(std::vector<Signs>& signs, std::vector<bool>& bad) {
  Random random(1, 1);
  for (int i = 0; i < 4000; ++i) {
    Signs each{};
    each[0] = random.uniform(0, 1);
    each[1] = random.uniform(0, 1);
    bad.push_back(random.uniform(0, 1) < 1 / (1 + std::exp(-(6 * each[0] - 4))));
    each[2] = random.uniform(0, bad.back() ? 0.5 : 1);
    signs.push_back(each);
  }
}

TEST(LogisticFit, FindsTheSignThatMatters) {
  std::vector<Signs> signs;
  std::vector<bool> bad;
  draw(signs, bad);
  const auto scale = fitDoubt(signs, bad, 0.75);
  EXPECT_NEAR(scale.weight[0], 6, 0.8);
  EXPECT_LT(std::abs(scale.weight[1]), 0.5);
  EXPECT_EQ(scale.weight[2], 0) << "a sign of good does not count";
  EXPECT_EQ(scale.weight[3], 0) << "nor one that never changes";
  Signs low{}, high{};
  high[0] = 1;
  EXPECT_NEAR(scale.judge(high).chance, 1 / (1 + std::exp(-2.0)), 0.05);
  EXPECT_LT(scale.judge(low).chance, 0.1);
}

TEST(LogisticFit, TheThresholdReachesTheRecall) {
  std::vector<Signs> signs;
  std::vector<bool> bad;
  draw(signs, bad);
  const auto scale = fitDoubt(signs, bad, 0.75);
  double found = 0, all = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (!bad[i]) continue;
    ++all;
    found += scale.judge(signs[i]).suspect ? 1 : 0;
  }
  EXPECT_NEAR(found / all, 0.75, 0.001);
}

TEST(LogisticFit, NothingBadGivesAnIdleScale) {
  const auto scale = fitDoubt({Signs{}, Signs{}}, {false, false}, 0.75);
  EXPECT_EQ(scale.threshold, 0.5);
  EXPECT_FALSE(scale.judge(Signs{}).suspect);
  EXPECT_TRUE(std::isfinite(scale.bias));
}

}  // namespace
}  // namespace gg
