#include "engine/attention/addressing.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/attention/mask.h"

namespace gg {
namespace {

double rowSum(const Matrix& weights, int row) {
  double sum = 0;
  for (int k = 0; k < weights.columns(); ++k) sum += weights.at(row, k);
  return sum;
}

Matrix randomScores(double size) {
  Random random(4, 0);
  return gaussianMatrix(6, 9, random, size);
}

TEST(Addressing, EveryRowSumsToOneUnderAnyMask) {
  for (const double size : {0.0, 1.0, 1000.0}) {
    const Matrix scores = randomScores(size);
    for (const Matrix& mask : {Matrix(6, 9, 1), causalMask(6, 9), paddingMask(6, 9, 3)}) {
      const Matrix weights = softWeights(scores, mask);
      for (int q = 0; q < 6; ++q) {
        EXPECT_NEAR(rowSum(weights, q), 1, 1e-12);
        for (int k = 0; k < 9; ++k) {
          EXPECT_GE(weights.at(q, k), 0);
          if (mask.at(q, k) == 0) {
            EXPECT_EQ(weights.at(q, k), 0);
          }
        }
      }
    }
    for (int q = 0; q < 6; ++q) EXPECT_EQ(rowSum(hardWeights(scores), q), 1);
  }
}

TEST(Addressing, ARowThatSeesNothingIsZero) {
  EXPECT_EQ(softWeights(Matrix(1, 2, 5), Matrix(1, 2)).values(), (Row{0, 0}));
}

TEST(Addressing, WeightsGrowWithTheExponentOfTheirScores) {
  const Matrix weights = softWeights(Matrix::fromRows({{1, 3}}));
  EXPECT_NEAR(weights.at(0, 1) / weights.at(0, 0), std::exp(2), 1e-12);
}

TEST(Addressing, SoftAddressingBecomesHardAsScoresGrow) {
  const Matrix scores = randomScores(1);
  EXPECT_GT(largestDifference(softWeights(scores), hardWeights(scores)), 0.3);
  EXPECT_LT(largestDifference(softWeights(1000.0 * scores), hardWeights(scores)), 1e-3);
  EXPECT_LT(largestDifference(softWeights(0.0 * scores), averageWeights(6, 9)), 1e-12);
}

TEST(Addressing, MaxPoolingTakesTheLargestValueWhateverIsAsked) {
  const Row values{1, 7, 3};
  const Matrix answers = maxPoolingWeights(2, values) * Matrix::column(values);
  EXPECT_EQ(answers.values(), (Row{7, 7}));
  EXPECT_EQ((averageWeights(2, 3) * Matrix::column({1, 7, 4})).values(), (Row{4, 4}));
}

TEST(Addressing, TheMeanLargestWeightIsOneWhenEveryQueryLooksAtOneKey) {
  EXPECT_EQ(meanLargestWeight(hardWeights(randomScores(1))), 1);
  EXPECT_EQ(meanLargestWeight(averageWeights(3, 4)), 0.25);
}

}  // namespace
}  // namespace gg
