#include "engine/model/model_config.h"

#include <gtest/gtest.h>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(ModelConfig, RoundTripKeepsEveryField) {
  ModelConfig config;
  config.size = 128;
  config.patch = 4;
  config.contentDesigns = 2;
  config.channels = {16, 24, 32, 40};
  config.styleChannels = 48;
  config.styleVector = 56;
  config.heads = 8;
  config.headDim = 16;
  config.styleMode = StyleMode::Cross;
  config.positional = PositionalCode::Learned;
  config.designWeights = config.contentKeys = config.film = config.alignment = false;
  config.styleDepth = 2;
  config.feedForward = true;
  config.score = Scoring::Additive;
  config.window = 4;
  config.selfLevels = {};
  config.skipSelfLevels = {1, 3};
  config.crossLevels = {3};
  const auto read = ModelConfig::fromJson(config.toJson());
  ASSERT_TRUE(read) << read.error().message.text();
  EXPECT_EQ(read->toJson(), config.toJson());
  EXPECT_NE(read->toJson(), ModelConfig().toJson());
  EXPECT_EQ(read->styleMode, StyleMode::Cross);
  EXPECT_EQ(read->score, Scoring::Additive);
  EXPECT_EQ(read->positional, PositionalCode::Learned);
  EXPECT_EQ(read->skipSelfLevels, (std::vector<int>{1, 3}));
  EXPECT_EQ(read->crossLevels, std::vector<int>{3});
}

TEST(ModelConfig, WhatIsNotSaidIsTheDefault) {
  const auto read = ModelConfig::fromJson("{}");
  ASSERT_TRUE(read);
  ModelConfig expected;
  expected.designWeights = false;  // a file that does not speak of them was written before there were any
  EXPECT_EQ(read->toJson(), expected.toJson());
}

TEST(ModelConfig, ThereAreOneToSixteenHeads) {
  ModelConfig config;
  for (const int heads : {1, 16}) {
    config.heads = heads;
    EXPECT_TRUE(config.validate()) << heads;
    const auto read = ModelConfig::fromJson(config.toJson());
    ASSERT_TRUE(read) << read.error().message.text();
    EXPECT_EQ(read->heads, heads);
  }
  for (const int heads : {-1, 0, 17}) {
    config.heads = heads;
    const auto status = config.validate();
    ASSERT_FALSE(status) << heads;
    EXPECT_NE(status.error().message.text().find("heads must lie between 1 and 16"), std::string::npos)
        << status.error().message.text();
  }
}

class WrongConfig : public testing::TestWithParam<const char*> {};

TEST_P(WrongConfig, IsRefusedInOneSentence) {
  const auto read = ModelConfig::fromJson(GetParam());
  ASSERT_FALSE(read) << GetParam();
  EXPECT_EQ(read.error().code, ErrorCode::BadInput);
  test::expectOneSentence(read.error().message.text());
}

INSTANTIATE_TEST_SUITE_P(
    ModelConfig, WrongConfig,
    testing::Values("", "[]", "null", R"({"arch": "other"})", R"({"arch": 7})", R"({"size": 0})", R"({"size": 65})",
                    R"({"patch": 3})", R"({"patch": 4, "size": 48})", R"({"size": 1e12})", R"({"size": "64"})",
                    R"({"content_designs": 0})", R"({"content_designs": 6})", R"({"channels": [32, 64, 128]})",
                    R"({"channels": [32, 64, 128, 100000000]})", R"({"channels": [32, 64, 128, -8]})",
                    R"({"channels": 32})", R"({"style_channels": 12})", R"({"style_vector": 0})", R"({"heads": 0})",
                    R"({"heads": 1000})", R"({"head_dim": 0})", R"({"head_dim": 1000})", R"({"style_mode": "all"})",
                    R"({"positional": 1})", R"({"score": "cosine"})", R"({"style_depth": 0})", R"({"window": -1})",
                    R"({"self_levels": [0]})", R"({"skip_self_levels": [4]})", R"({"cross_levels": [5]})",
                    R"({"cross_levels": [3, 3]})", R"({"film": "yes"})"));

}  // namespace
}  // namespace gg
