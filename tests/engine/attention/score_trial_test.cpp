#include "engine/attention/score_trial.h"

#include <gtest/gtest.h>

#include "engine/attention/scoring.h"

namespace gg {
namespace {

TEST(ScoreTrial, OnlyTheRootKeepsTheVarianceAtOne) {
  const ScoreTrial trial(2000, 128, 3);
  for (const int d : {4, 32, 128}) {
    EXPECT_NEAR(variance(trial.scores(ScoreKind::ScaledDotProduct, d, d)), 1, 0.1) << d;
    EXPECT_NEAR(variance(trial.scores(ScoreKind::DotProduct, d, d)), d, 0.1 * d) << d;
  }
}

TEST(ScoreTrial, OnlyTheRootKeepsTheSoftmaxFromSaturating) {
  const ScoreTrial trial(60, 256, 3);
  EXPECT_GT(trial.largestWeight(ScoreKind::DotProduct, 256, 256, 16), 0.85);
  EXPECT_LT(trial.largestWeight(ScoreKind::ScaledDotProduct, 256, 256, 16), 0.4);
  EXPECT_LT(trial.largestWeight(ScoreKind::Additive, 256, 128, 16), 0.4);
}

TEST(ScoreTrial, AdditiveScoresTakeKeysOfAnotherSize) {
  const ScoreTrial trial(60, 32, 3);
  const Row same = trial.scores(ScoreKind::Additive, 32, 32), shorter = trial.scores(ScoreKind::Additive, 32, 16);
  EXPECT_EQ(same.size(), 3600U);
  EXPECT_EQ(shorter.size(), 3600U);
  EXPECT_NE(same, shorter);
}

}  // namespace
}  // namespace gg
