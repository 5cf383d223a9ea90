#include "engine/attention/scoring.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/attention/addressing.h"

namespace gg {
namespace {

TEST(Scoring, ProductsHaveVarianceOneWithTheRootAndDWithout) {
  Random random(7, 0);
  const Matrix queries = gaussianMatrix(8000, 256, random), keys = gaussianMatrix(8000, 256, random);
  for (const int d : {4, 16, 64, 256}) {
    EXPECT_NEAR(variance(pairScores(queries, keys, d, true)), 1, 0.1) << d;
    EXPECT_NEAR(variance(pairScores(queries, keys, d, false)), d, 0.1 * d) << d;
  }
}

TEST(Scoring, PairsAreTheDiagonalOfAllScores) {
  Random random(2, 0);
  const Matrix queries = gaussianMatrix(5, 8, random), keys = gaussianMatrix(5, 8, random);
  for (const bool scaled : {false, true}) {
    const Matrix all = dotProductScores(queries, keys, scaled);
    const Row pairs = pairScores(queries, keys, 8, scaled);
    for (int i = 0; i < 5; ++i) EXPECT_NEAR(all.at(i, i), pairs[static_cast<std::size_t>(i)], 1e-12);
  }
}

TEST(Scoring, WithoutTheRootTheSoftmaxSaturates) {
  Random random(3, 0);
  const Matrix queries = gaussianMatrix(200, 256, random), keys = gaussianMatrix(16, 256, random);
  EXPECT_GT(meanLargestWeight(softWeights(dotProductScores(queries, keys, false))), 0.9);
  EXPECT_LT(meanLargestWeight(softWeights(dotProductScores(queries, keys, true))), 0.4);
}

TEST(Scoring, AdditiveScoresFollowTheDefinitionForUnequalSizes) {
  AdditiveScoring scoring;
  scoring.query = Matrix::fromRows({{1, 0}, {0, 1}, {2, 2}});  // queries of 3 entries
  scoring.key = Matrix::fromRows({{0.5, -1}});                 // keys of 1
  scoring.v = {2, -1};
  const Matrix scores = scoring.scores(Matrix::fromRows({{0.1, 0.2, 0.3}}), Matrix::fromRows({{1}, {-2}}));
  ASSERT_EQ(scores.rows(), 1);
  ASSERT_EQ(scores.columns(), 2);
  EXPECT_NEAR(scores.at(0, 0), 2 * std::tanh(0.7 + 0.5) - std::tanh(0.8 - 1), 1e-12);
  EXPECT_NEAR(scores.at(0, 1), 2 * std::tanh(0.7 - 1) - std::tanh(0.8 + 2), 1e-12);
}

TEST(Scoring, AdditiveScoresKeepTheirSize) {
  Random random(9, 0);
  for (const int d : {2, 200}) {
    const auto scoring = AdditiveScoring::random(d, d / 2, 64, random);
    const Matrix scores = scoring.scores(gaussianMatrix(50, d, random), gaussianMatrix(50, d / 2, random));
    EXPECT_GT(variance(scores.values()), 0.1) << d;
    EXPECT_LT(variance(scores.values()), 2) << d;
  }
}

}  // namespace
}  // namespace gg
