#include "engine/generate/attention_measure.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/random.h"
#include "engine/generate/attention_map.h"

namespace gg {
namespace {

/// Two heads, six queries, two references of 3 × 3 and one of 2 × 1: no width that vector instructions like. The last
/// key is never looked at.
AttentionMap unevenMap() {
  using Source = AttentionGrid::Source;
  AttentionMap map;
  map.block = "decoder.cross3";
  map.heads = 2;
  map.queries = {{Source::Content, -1, 2, 3}};
  map.keys = {{Source::Reference, 0, 3, 3}, {Source::Reference, 1, 3, 3}, {Source::Reference, 2, 2, 1}};
  Random random(7, 0);
  for (int row = 0; row < 2 * 6; ++row) {
    std::vector<float> weights;
    float sum = 0;
    for (int key = 0; key < 20; ++key) {
      weights.push_back(key == 19 ? 0 : std::exp(float(random.below(1000)) / 100));
      sum += weights.back();
    }
    for (const float weight : weights) map.weights.push_back(weight / sum);
  }
  return map;
}

TEST(AttentionMeasure, HasTheLargestWeightsAndTheShares) {
  const auto map = unevenMap();
  const auto& measure = map.measure();
  for (int query = 0; query < 6; ++query) {
    float largest = 0;
    for (int head = 0; head < 2; ++head) {
      largest = std::max(largest, *std::max_element(map.row(head, query), map.row(head, query) + 20));
    }
    EXPECT_EQ(measure.largestOfQuery[static_cast<std::size_t>(query)], largest) << query;
  }
  for (int key = 0; key < 20; ++key) {
    float largest = 0;
    for (int row = 0; row < 12; ++row) largest = std::max(largest, map.row(row / 6, row % 6)[key]);
    EXPECT_EQ(measure.largestOnKey[static_cast<std::size_t>(key)], largest) << key;
  }
  for (std::size_t head = 0; head < 2; ++head) {
    double second = 0;
    for (int query = 0; query < 6; ++query) {
      for (int key = 9; key < 18; ++key) second += double(map.row(int(head), query)[key]) / 6;
    }
    EXPECT_NEAR(measure.shares[head][1], second, 1e-6);
    EXPECT_NEAR(measure.shares[head][0] + measure.shares[head][1] + measure.shares[head][2], 1, 1e-6);
  }
}

TEST(AttentionMeasure, EntropyIsThatOfRowsAndColumns) {
  const auto map = unevenMap();
  const auto& entropy = map.entropy();
  for (int head = 0; head < 2; ++head) {
    for (int query = 0; query < 6; ++query) {
      EXPECT_NEAR(double(entropy.ofQuery[static_cast<std::size_t>(head * 6 + query)]),
                  entropyBits(map.row(head, query), 20), 1e-4);
    }
    for (int key = 0; key < 20; ++key) {
      std::vector<float> column;
      float sum = 0;
      for (int query = 0; query < 6; ++query) column.push_back(map.row(head, query)[key]);
      for (const float weight : column) sum += weight;
      for (float& weight : column) weight /= sum > 0 ? sum : 1;
      EXPECT_NEAR(double(entropy.ofKey[static_cast<std::size_t>(head * 20 + key)]), entropyBits(column.data(), 6), 1e-4)
          << key;
    }
  }
}

}  // namespace
}  // namespace gg
