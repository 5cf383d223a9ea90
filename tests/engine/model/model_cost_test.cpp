#include "engine/model/model_cost.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

const PlacementCost& placement(const CostReport& report, const std::string& block) {
  for (const auto& one : report.placements) {
    if (one.block == block) return one;
  }
  throw std::out_of_range(block);
}

TEST(ModelCost, TheDefaultNetworkIsWithinItsBudget) {
  ModelConfig config;
  config.size = 128;
  const auto report = costOf(config);
  ASSERT_TRUE(report) << report.error().message.text();
  EXPECT_LE(report->total.parameters, 4'000'000);
  EXPECT_LE(report->total.glyph, 1'500'000'000);
  EXPECT_LE(report->total.bytes(), 8 << 20);
  EXPECT_GT(report->total.glyph, 10'000'000);
}

TEST(ModelCost, EveryPlacementIsReported) {
  const auto report = costOf(ModelConfig());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->placements.size(), 4U);
  for (const auto& one : report->placements) {
    EXPECT_GT(one.cost.parameters, 0) << one.block;
    EXPECT_GT(one.cost.glyph, 0) << one.block;
    EXPECT_LT(one.cost.glyph, report->total.glyph) << one.block;
  }
  EXPECT_GT(placement(*report, "cross2").cost.glyph, placement(*report, "cross4").cost.glyph);
  EXPECT_EQ(placement(*report, "self4").cost.encode, 0);
}

TEST(ModelCost, SelfAttentionCostsItsProjectionsAndProducts) {
  ModelConfig config;
  config.positional = PositionalCode::None;
  const auto report = costOf(config);
  ASSERT_TRUE(report);
  // At level 4 of 64 px: N = 16 patches of C = 160 channels, d = 4·32: Q, K, V and output projections, QKᵀ and A·V.
  const std::int64_t n = 16, c = 160, d = 128;
  EXPECT_EQ(placement(*report, "self4").cost.glyph, 4 * n * c * d + 2 * n * n * d);
  EXPECT_EQ(placement(*report, "self4").cost.weights, config.heads * n * n);
  // Norms before Q, K and V, these, scores, weights, what they mix and the output.
  EXPECT_EQ(placement(*report, "self4").cost.activations,
            3 * n * c + 3 * n * d + 2 * config.heads * n * n + n * d + n * c);
  // Level 2 asks with 16² patches; eight references answer with 8² each.
  EXPECT_EQ(placement(*report, "cross2").cost.weights, config.heads * 256 * 8 * 64);
}

TEST(ModelCost, WindowsCostLessAndAfterASkipCostsAsMuchAsInTheEncoder) {
  ModelConfig config;
  config.selfLevels = {2};
  config.skipSelfLevels = {2};
  const auto global = costOf(config);
  config.window = 4;
  const auto windowed = costOf(config);
  ASSERT_TRUE(global && windowed);
  const auto& whole = placement(*global, "skip_self2").cost;
  EXPECT_EQ(whole.weights, config.heads * 256 * 256);
  EXPECT_EQ(whole.glyph, placement(*global, "self2").cost.glyph);
  EXPECT_EQ(placement(*windowed, "skip_self2").cost.weights, config.heads * 256 * 16);
  EXPECT_LT(placement(*windowed, "skip_self2").cost.glyph, whole.glyph);
  EXPECT_EQ(windowed->total.parameters, global->total.parameters);
}

TEST(ModelCost, AdditiveScoresKeepATermForEachChannel) {
  ModelConfig config;
  const auto dot = costOf(config);
  config.score = Scoring::Additive;
  const auto additive = costOf(config);
  ASSERT_TRUE(dot && additive);
  const std::int64_t pairs = 16 * 16, inner = config.heads * config.headDim;
  // tanh(q + k) is there in place of nothing; the product with v has as many multiply-adds as q·k.
  EXPECT_EQ(placement(*additive, "self4").cost.activations - placement(*dot, "self4").cost.activations, pairs * inner);
  EXPECT_EQ(placement(*additive, "self4").cost.glyph - placement(*dot, "self4").cost.glyph, pairs * inner);
  EXPECT_EQ(placement(*additive, "self4").cost.parameters - placement(*dot, "self4").cost.parameters, inner);
}

TEST(ModelCost, FourTimesThePixelsCostAboutFourTimes) {
  ModelConfig small, large;
  small.selfLevels = large.selfLevels = {};
  small.crossLevels = large.crossLevels = {};
  large.size = 128;
  const auto a = costOf(small), b = costOf(large);
  ASSERT_TRUE(a && b);
  EXPECT_NEAR(double(b->total.glyph) / double(a->total.glyph), 4, 0.05);
  EXPECT_EQ(a->total.parameters, b->total.parameters);
}

TEST(ModelCost, AWrongConfigurationIsRefused) {
  ModelConfig config;
  config.heads = 0;
  EXPECT_FALSE(costOf(config));
}

}  // namespace
}  // namespace gg
