#include "engine/attention/multi_head.h"

#include <gtest/gtest.h>

#include "engine/attention/addressing.h"
#include "engine/attention/mask.h"
#include "engine/attention/scoring.h"

namespace gg {
namespace {

class MultiHeadTest : public ::testing::Test {
 protected:
  Random random_{11, 0};
  Matrix asking_ = gaussianMatrix(5, 12, random_), asked_ = gaussianMatrix(7, 12, random_);
};

TEST_F(MultiHeadTest, OneHeadIsPlainAttention) {
  const auto attention = MultiHead::random(12, 8, 1, random_);
  const auto result = attention(asking_, asked_);
  const auto plain = attend(attention.query(asking_), attention.key(asked_), attention.value(asked_));
  ASSERT_EQ(result.weights.size(), 1U);
  EXPECT_LT(largestDifference(result.weights.front(), plain.weights), 1e-12);
  EXPECT_LT(largestDifference(result.output, attention.out(plain.output)), 1e-12);
}

TEST_F(MultiHeadTest, EachHeadLooksWithItsOwnPart) {
  const auto attention = MultiHead::random(12, 12, 3, random_);
  const auto result = attention(asking_, asked_);
  ASSERT_EQ(result.weights.size(), 3U);
  EXPECT_EQ(attention.headSize(), 4);
  const Matrix q = attention.query(asking_), k = attention.key(asked_), v = attention.value(asked_);
  for (int h = 0; h < 3; ++h) {
    const Matrix weights = softWeights(dotProductScores(q.columnRange(4 * h, 4), k.columnRange(4 * h, 4), true));
    EXPECT_LT(largestDifference(result.weights[std::size_t(h)], weights), 1e-12);
    EXPECT_LT(largestDifference(result.joined.columnRange(4 * h, 4), weights * v.columnRange(4 * h, 4)), 1e-12);
  }
  EXPECT_LT(largestDifference(result.output, attention.out(result.joined)), 1e-12);
}

TEST_F(MultiHeadTest, MoreHeadsOfTheSameWidthHaveNoMoreParameters) {
  EXPECT_EQ(MultiHead::random(12, 12, 1, random_).parameters(), 4 * (12 * 12 + 12));
  EXPECT_EQ(MultiHead::random(12, 12, 6, random_).parameters(), 4 * (12 * 12 + 12));
}

TEST_F(MultiHeadTest, WhatIsHiddenIsOfNoAccount) {
  const auto attention = MultiHead::random(12, 12, 2, random_);
  const Matrix mask = paddingMask(5, 7, 4);
  const Matrix before = attention(asking_, asked_, mask).output;
  for (int c = 0; c < 12; ++c) asked_.at(5, c) = 100;
  EXPECT_LT(largestDifference(attention(asking_, asked_, mask).output, before), 1e-12);
  EXPECT_GT(largestDifference(attention(asking_, asked_).output, before), 1e-3);
}

}  // namespace
}  // namespace gg
