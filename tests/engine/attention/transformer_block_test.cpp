#include "engine/attention/transformer_block.h"

#include <gtest/gtest.h>

#include "engine/attention/mask.h"

namespace gg {
namespace {

constexpr int kSize = 8;

class TransformerBlockTest : public ::testing::Test {
 protected:
  Random random_{5, 0};
  Matrix source_ = gaussianMatrix(6, kSize, random_), target_ = gaussianMatrix(4, kSize, random_);
};

TEST_F(TransformerBlockTest, TheEncoderAddsAndNormalisesTwice) {
  const auto block = EncoderBlock::random(kSize, 2, 16, random_);
  const Matrix all(6, 6, 1);
  const auto result = block(source_, all);
  const Matrix related = layerNorm(source_ + block.self(source_, source_, all).output);
  EXPECT_LT(largestDifference(result.output, layerNorm(related + block.forward(related))), 1e-12);
  EXPECT_EQ(result.weights.size(), 2U);
}

TEST_F(TransformerBlockTest, AFeedForwardTreatsEachRowByItself) {
  const auto forward = FeedForward::random(kSize, 16, random_);
  EXPECT_LT(largestDifference(forward(source_).pickedRows({3, 1}), forward(source_.pickedRows({3, 1}))), 1e-12);
  FeedForward flat = forward;
  flat.wide.bias.assign(16, -1e6);  // the ReLU lets nothing through
  EXPECT_EQ(flat(source_).largest(), 0);
}

TEST_F(TransformerBlockTest, TheDecoderSeesTheMemoryButNotTheFuture) {
  const auto block = DecoderBlock::random(kSize, 2, 16, random_);
  const Matrix causal = causalMask(4, 4), all(4, 6, 1);
  const auto before = block(target_, source_, causal, all);
  EXPECT_EQ(before.crossWeights.front().rows(), 4);
  EXPECT_EQ(before.crossWeights.front().columns(), 6);
  for (int c = 0; c < kSize; ++c) target_.at(3, c) = random_.uniform();
  const auto after = block(target_, source_, causal, all);
  EXPECT_LT(largestDifference(after.output.pickedRows({0, 1, 2}), before.output.pickedRows({0, 1, 2})), 1e-12);
  EXPECT_GT(largestDifference(after.output, before.output), 1e-3);
  for (int c = 0; c < kSize; ++c) source_.at(0, c) = random_.uniform();
  EXPECT_GT(largestDifference(block(target_, source_, causal, all).output, after.output), 1e-3);
}

TEST_F(TransformerBlockTest, ADecoderHasOneAttentionMore) {
  const auto encoder = EncoderBlock::random(kSize, 2, 16, random_);
  const auto decoder = DecoderBlock::random(kSize, 2, 16, random_);
  EXPECT_EQ(decoder.parameters() - encoder.parameters(), encoder.self.parameters());
}

}  // namespace
}  // namespace gg
