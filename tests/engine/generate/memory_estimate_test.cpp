#include "engine/generate/memory_estimate.h"

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(MemoryEstimate, OrdinaryStylesPass) {
  ModelConfig config;
  for (const int size : {32, 64, 128, 256}) {
    config.size = size;
    EXPECT_TRUE(checkMemory(config, 16)) << size;
  }
}

TEST(MemoryEstimate, GrowsWithReferencesAndTheSquareOfThePatches) {
  ModelConfig config;
  EXPECT_GT(encodeBytes(config, 16), 1.9 * encodeBytes(config, 8));
  EXPECT_GT(glyphBytes(config, 16), glyphBytes(config, 8));
  const double before = encodeBytes(config, 16);
  config.size *= 8;
  EXPECT_GT(encodeBytes(config, 16), 64 * before);
  EXPECT_EQ(encodeBytes(config, 0), encodeBytes(config, 1)) << "the null style counts as one";
}

TEST(MemoryEstimate, MapsOfOneGlyphAreBounded) {
  ModelConfig config;
  config.size = 128;
  EXPECT_TRUE(checkAttentionMemory(config, 16));
  config.size = 512;
  const auto ok = checkAttentionMemory(config, 16);
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::OutOfMemory);
  test::expectOneSentence(ok.error().message.text());
}

TEST(MemoryEstimate, WhatWouldTakeTooMuchIsRefused) {
  ModelConfig config;
  config.size = 512;
  const auto ok = checkMemory(config, 16);
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::OutOfMemory);
  test::expectOneSentence(ok.error().message.text());
  config.selfLevels = {2};  // 16384 patches look at each other
  config.heads = 16;
  EXPECT_FALSE(checkMemory(config, 0));
}

TEST(MemoryEstimate, SelfAttentionAfterASkipCountsAndWindowsTakeLess) {
  ModelConfig config;
  config.size = 512;
  config.heads = 16;
  config.selfLevels = config.crossLevels = {};
  EXPECT_TRUE(checkMemory(config, 0));
  config.skipSelfLevels = {2};  // 16384 patches look at each other
  EXPECT_FALSE(checkMemory(config, 0));
  config.window = 8;
  EXPECT_TRUE(checkMemory(config, 0));
}

}  // namespace
}  // namespace gg
