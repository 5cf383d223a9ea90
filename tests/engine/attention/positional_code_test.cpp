#include "engine/attention/positional_code.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/attention/multi_head.h"

namespace gg {
namespace {

TEST(PositionalCode, SinCosFollowsTheDefinition) {
  const Matrix codes = sinCosPositions(10, 8);
  EXPECT_NEAR(codes.at(7, 0), std::sin(7), 1e-12);
  EXPECT_NEAR(codes.at(7, 1), std::cos(7), 1e-12);
  EXPECT_NEAR(codes.at(7, 4), std::sin(7 / std::pow(10000, 0.5)), 1e-12);
}

TEST(PositionalCode, SinCosSimilarityDependsOnTheDistanceAlone) {
  const Matrix alike = similarity(sinCosPositions(30, 16));
  for (int i = 0; i + 5 < 30; ++i) {
    EXPECT_NEAR(alike.at(i, i), 1, 1e-12);
    EXPECT_NEAR(alike.at(i, i + 5), alike.at(0, 5), 1e-9);
  }
}

TEST(PositionalCode, LearnedCodesComeToFindTheirNeighbours) {
  LearnedPositions learned(20, 16, 1.5, 1);
  const double before = learned.loss();
  EXPECT_LT(similarity(learned.codes()).at(10, 11), 0.7);
  for (int i = 0; i < 300; ++i) learned.step(0.5);
  EXPECT_LT(learned.loss(), before / 10);
  const Matrix alike = similarity(learned.codes());
  EXPECT_GT(alike.at(10, 11), alike.at(10, 17));
}

TEST(PositionalCode, RecurrentCodesAreTheStatesOfTheNetwork) {
  const Matrix weight = Matrix::fromRows({{0.5, 1}, {-1, 0.5}});
  const Matrix codes = recurrentPositions(3, {1, 0}, weight, 0.5);
  EXPECT_EQ(codes.at(0, 0), 1);
  EXPECT_NEAR(codes.at(1, 0), 0.5 + 0.5 * std::tanh(0.5), 1e-12);
  EXPECT_NEAR(codes.at(1, 1), 0.5 * std::tanh(1), 1e-12);
  const double a = codes.at(1, 0), b = codes.at(1, 1);
  EXPECT_NEAR(codes.at(2, 0), 0.5 * a + 0.5 * std::tanh(0.5 * a - b), 1e-12);
}

TEST(PositionalCode, SinCosIsACaseOfContinuousDynamics) {
  const Matrix expected = sinCosPositions(40, 12);
  const Row start(expected.row(0), expected.row(0) + 12);
  EXPECT_LT(largestDifference(continuousPositions(40, start, rotation(12), 1, 50), expected), 1e-5);
}

TEST(PositionalCode, AContinuousCodeHasPlacesBetweenThePositions) {
  Random random(2, 0);
  const auto dynamics = neuralDynamics(gaussianMatrix(6, 6, random, 0.6));
  const Row start = gaussianMatrix(1, 6, random).values();
  const Matrix whole = continuousPositions(10, start, dynamics, 1, 20);
  const Matrix half = continuousPositions(19, start, dynamics, 0.5, 20);
  for (int i = 0; i < 10; ++i) {
    EXPECT_LT(largestDifference(whole.pickedRows({i}), half.pickedRows({2 * i})), 1e-5) << i;
  }
}

TEST(PositionalCode, OnlyWithCodesDoesSelfAttentionNoticeAnotherOrder) {
  Random random(3, 0);
  const Matrix input = gaussianMatrix(6, 8, random), codes = sinCosPositions(6, 8);
  const auto attention = MultiHead::random(8, 8, 2, random);
  const std::vector<int> order{3, 0, 5, 1, 4, 2};
  const auto self = [&attention](const Matrix& rows) { return attention(rows, rows).output; };
  EXPECT_LT(largestDifference(self(input.pickedRows(order)), self(input).pickedRows(order)), 1e-12);
  EXPECT_GT(largestDifference(self(input.pickedRows(order) + codes), self(input + codes).pickedRows(order)), 0.1);
}

}  // namespace
}  // namespace gg
