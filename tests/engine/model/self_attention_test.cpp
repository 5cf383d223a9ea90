#include "engine/model/self_attention_impl.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

using torch::indexing::Slice;

constexpr int64_t kChannels = 8;

ModelConfig smallConfig() {
  ModelConfig config;
  config.heads = 2;
  config.headDim = 4;
  return config;
}

SelfAttention shaken(const ModelConfig& config) {
  torch::manual_seed(7);
  SelfAttention block(kChannels, config);
  for (auto& parameter : block->parameters()) parameter.copy_(torch::randn_like(parameter) * 0.5);
  return block;
}

torch::Tensor part(const torch::Tensor& map, int64_t top, int64_t bottom, int64_t left, int64_t right) {
  return map.index({Slice(), Slice(), Slice(top, bottom), Slice(left, right)});
}

TEST(SelfAttention, AFreshBlockAddsNothing) {
  torch::NoGradGuard noGrad;
  for (const bool feedForward : {false, true}) {
    auto config = smallConfig();
    config.feedForward = feedForward;
    SelfAttention block(kChannels, config);
    const auto map = torch::randn({2, kChannels, 4, 4});
    EXPECT_TRUE(torch::equal(block->forward(map, "block", nullptr), map));
  }
}

TEST(SelfAttention, AFeedForwardLooksAtEveryPatchByItself) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(7);
  FeedForward block(kChannels);
  for (auto& parameter : block->parameters()) parameter.copy_(torch::randn_like(parameter) * 0.5);
  const auto tokens = torch::randn({2, 5, kChannels});
  const auto output = block->forward(tokens);
  EXPECT_GT((output - tokens).abs().max().item<double>(), 0.01);
  EXPECT_LT((output[1][3] - block->forward(tokens[1][3])).abs().max().item<double>(), 1e-6);
}

TEST(SelfAttention, AWindowIsAPictureOfItsOwn) {
  torch::NoGradGuard noGrad;
  auto config = smallConfig();
  config.positional = PositionalCode::None;
  config.window = 3;
  const auto map = torch::randn({2, kChannels, 7, 5});  // windows of 3, 3 and 1 rows, of 3 and 2 columns
  const auto windowed = shaken(config)->forward(map, "block", nullptr);
  config.window = 0;
  auto global = shaken(config);
  for (const auto& [top, bottom] : {std::pair(0, 3), std::pair(3, 6), std::pair(6, 7)}) {
    for (const auto& [left, right] : {std::pair(0, 3), std::pair(3, 5)}) {
      const auto alone = global->forward(part(map, top, bottom, left, right), "block", nullptr);
      EXPECT_LT((part(windowed, top, bottom, left, right) - alone).abs().max().item<double>(), 1e-5);
    }
  }
  EXPECT_GT((windowed - global->forward(map, "block", nullptr)).abs().max().item<double>(), 1e-3);
}

TEST(SelfAttention, AWindowAsLargeAsTheGridIsTheWholeGrid) {
  torch::NoGradGuard noGrad;
  auto config = smallConfig();
  const auto map = torch::randn({1, kChannels, 4, 4});
  const auto global = shaken(config)->forward(map, "block", nullptr);
  config.window = 4;
  EXPECT_TRUE(torch::equal(shaken(config)->forward(map, "block", nullptr), global));
}

TEST(SelfAttention, WhatWindowsSeeIsRecordedOnTheWholeGrid) {
  torch::NoGradGuard noGrad;
  auto config = smallConfig();
  config.window = 2;
  AttentionRecorder recorder, peaks;
  peaks.peaksOf = "block";
  const auto map = torch::randn({2, kChannels, 3, 3});
  auto block = shaken(config);
  block->forward(map, "block", &recorder);
  block->forward(map, "another", &peaks);
  EXPECT_TRUE(peaks.entries.empty());
  block->forward(map, "block", &peaks);
  const auto& weights = recorder.entries.front().weights;
  ASSERT_EQ(weights.sizes(), (std::vector<int64_t>{2, 2, 9, 9}));
  EXPECT_LT((weights.sum(-1) - 1).abs().max().item<double>(), 1e-5);
  EXPECT_TRUE(torch::equal(peaks.entries.front().weights, weights.amax({-1}, true)));
  const auto windowOf = [](int64_t cell) { return cell / 3 / 2 * 2 + cell % 3 / 2; };
  for (int64_t query = 0; query < 9; ++query) {
    for (int64_t key = 0; key < 9; ++key) {
      const double most = weights.index({Slice(), Slice(), query, key}).max().item<double>();
      EXPECT_EQ(most > 0, windowOf(query) == windowOf(key)) << query << " " << key;
    }
  }
}

}  // namespace
}  // namespace gg
