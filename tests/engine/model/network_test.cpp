#include <gtest/gtest.h>

#include "engine/model/attention_unet_impl.h"
#include "engine/model/weights_impl.h"
#include "engine/model/zi2zi_forward.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

/// Blocks that start at zero would hide what lies behind them.
void shake(torch::nn::Module& module) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(5);
  for (auto& parameter : module.parameters()) parameter.add_(torch::randn_like(parameter) * 0.05);
}

struct Fixture {
  AttentionUNet network;
  torch::Tensor references, contents, glyphs;

  explicit Fixture(const ModelConfig& config, int64_t size = 32) : network(config) {
    torch::manual_seed(1);
    references = torch::rand({3, 1, size, size});
    contents = torch::rand({3, config.contentDesigns, size, size});
    glyphs = torch::rand({4, config.contentDesigns, size, size});
    shake(*network);
  }
  StyleMemory remember() {
    const auto features = network->style()->relate(network->style()->features(references), 1);
    return network->remember(features, network->content()->keyFeatures(contents), 1);
  }
};

/// Everything that a configuration can add to the network.
ModelConfig fullConfig() {
  auto config = test::tinyConfig();
  config.styleDepth = 2;
  config.feedForward = true;
  config.score = Scoring::Additive;
  config.positional = PositionalCode::Learned;
  config.window = 3;
  config.selfLevels = {1, 2, 3, 4};
  config.skipSelfLevels = {1, 2, 3};
  return config;
}

void expectGradientsEverywhere(const ModelConfig& config) {
  Fixture f(config);
  const auto& features = f.network->style()->features(f.references);
  auto output = f.network->decode(f.glyphs, f.remember()).square().mean();
  // The learned stand-ins take part when references are dropped.
  const auto null = f.network->remember(f.network->style()->nullFeatures(1, 4, 4), f.network->nullKey(1, 4, 4), 1);
  output = output + f.network->decode(f.glyphs, null).square().mean() + f.network->nullVector().square().sum() +
           features.square().mean();
  output.backward();
  for (const auto& item : f.network->named_parameters()) {
    ASSERT_TRUE(item.value().grad().defined()) << item.key();
    EXPECT_GT(item.value().grad().abs().sum().item<double>(), 0) << item.key();
  }
}

TEST(Network, GradientsReachEveryParameter) {
  expectGradientsEverywhere(test::tinyConfig());
  expectGradientsEverywhere(fullConfig());
}

TEST(Network, LooksAtEveryDesignOfAContentGlyph) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig());
  const auto memory = f.remember();
  const auto plain = f.network->decode(f.glyphs, memory);
  for (int64_t design = 0; design < 3; ++design) {
    auto changed = f.glyphs.clone();
    changed.select(1, design).zero_();
    EXPECT_GT((f.network->decode(changed, memory) - plain).abs().max().item<double>(), 1e-3) << design;
  }
}

TEST(Network, OneByOneEqualsTheBatch) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig());
  const auto memory = f.remember();
  const auto all = f.network->decode(f.glyphs, memory);
  for (int64_t i = 0; i < 4; ++i) {
    const auto one = f.network->decode(f.glyphs.slice(0, i, i + 1), memory);
    EXPECT_LT((one[0] - all[i]).abs().max().item<double>(), 1e-4);
  }
}

TEST(Network, RecordingChangesNothingAndRowsSumToOne) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig());
  const auto memory = f.remember();
  AttentionRecorder recorder;
  AttentionUNetImpl::Options options;
  options.recorder = &recorder;
  const auto recorded = f.network->decode(f.glyphs, memory, options);
  EXPECT_LT((recorded - f.network->decode(f.glyphs, memory)).abs().max().item<double>(), 1e-4);
  ASSERT_EQ(recorder.entries.size(), 4U);  // one self block, three cross blocks
  for (const auto& entry : recorder.entries) {
    EXPECT_LT((entry.weights.sum(-1) - 1).abs().max().item<double>(), 1e-5) << entry.block;
  }
}

TEST(Network, BlocksThatFollowEachOtherHaveNamesOfTheirOwn) {
  torch::InferenceMode guard;
  Fixture f(fullConfig());
  AttentionRecorder style, glyph;
  const auto features = f.network->style()->relate(f.network->style()->features(f.references, &style), 1, &style);
  AttentionUNetImpl::Options options;
  options.recorder = &glyph;
  f.network->decode(f.glyphs, f.remember(), options);
  const auto names = [](const AttentionRecorder& recorder) {
    std::vector<std::string> names;
    for (const auto& entry : recorder.entries) {
      names.push_back(entry.block);
      EXPECT_LT((entry.weights.sum(-1) - 1).abs().max().item<double>(), 1e-5) << entry.block;
    }
    return names;
  };
  EXPECT_EQ(names(style), (std::vector<std::string>{"style.self", "style.self2", "style.cross", "style.cross2"}));
  EXPECT_EQ(names(glyph), (std::vector<std::string>{"encoder.self1", "encoder.self2", "encoder.self3", "encoder.self4",
                                                    "bottleneck.cross4", "decoder.cross3", "decoder.self3",
                                                    "decoder.cross2", "decoder.self2", "decoder.self1"}));
}

TEST(Network, AReferenceOrderDoesNotMatter) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig());
  const auto before = f.network->decode(f.glyphs, f.remember());
  f.references = f.references.flip(0);
  f.contents = f.contents.flip(0);
  EXPECT_LT((f.network->decode(f.glyphs, f.remember()) - before).abs().max().item<double>(), 1e-4);
}

TEST(Network, ZeroedCrossAttentionChangesThePicture) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig());
  const auto memory = f.remember();
  AttentionUNetImpl::Options options;
  options.zeroCross = true;
  EXPECT_GT(
      (f.network->decode(f.glyphs, memory, options) - f.network->decode(f.glyphs, memory)).abs().max().item<double>(),
      1e-3);
}

TEST(Network, EveryStyleModeAndPlacementRuns) {
  torch::InferenceMode guard;
  for (const auto mode : {StyleMode::None, StyleMode::Self, StyleMode::Cross, StyleMode::Hybrid}) {
    for (const auto code : {PositionalCode::None, PositionalCode::SinCos, PositionalCode::Learned}) {
      auto config = mode == StyleMode::Self ? fullConfig() : test::tinyConfig();
      config.styleMode = mode;
      config.positional = code;
      config.selfLevels = {3};
      config.crossLevels = {2};
      config.contentKeys = mode == StyleMode::Self;
      config.film = mode != StyleMode::Cross || code == PositionalCode::None;
      Fixture f(config);
      EXPECT_EQ(f.network->decode(f.glyphs, f.remember()).sizes(), f.glyphs.narrow(1, 0, 1).sizes());
    }
  }
}

TEST(Network, TheSameWeightsRunAtAnotherSize) {
  torch::InferenceMode guard;
  Fixture f(test::tinyConfig(), 64);
  EXPECT_EQ(f.network->decode(f.glyphs, f.remember()).size(3), 64);
}

TEST(Network, TheShippedSizeKeepsItsBudget) {
  AttentionUNet network((ModelConfig()));
  std::int64_t parameters = 0;
  for (const auto& parameter : network->parameters()) parameters += parameter.numel();
  EXPECT_LE(parameters, 4'000'000);
}

TEST(Network, WeightsSurviveTheFile) {
  Fixture f(test::tinyConfig());
  SafetensorsFile file;
  storeWeights(*f.network, file, "", DType::F32);
  AttentionUNet other(test::tinyConfig());
  ASSERT_TRUE(loadWeights(*other, file, "", "model"));
  torch::InferenceMode guard;
  const auto memory = f.remember();
  EXPECT_TRUE(torch::equal(other->decode(f.glyphs, memory), f.network->decode(f.glyphs, memory)));
}

TEST(Zi2ziForward, HasThePeersSizeAndRuns) {
  Zi2ziForward peer;
  EXPECT_EQ(peer.parameters(), 55'461'505);
  EXPECT_LE(std::abs(peer.run()), 1);
}

}  // namespace
}  // namespace gg
