#include <gtest/gtest.h>

#include <set>

#include "engine/model/attention_unet_impl.h"
#include "engine/model/weights_impl.h"
#include "engine/model/zi2zi_forward.h"
#include "engine/train/ablation_plan.h"
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

struct NamedConfig {
  std::string name;
  ModelConfig config;
};

/// Of eight channels each would be a group of the norms by itself, and these would take off the bias before them.
ModelConfig wider(ModelConfig config) {
  config.channels[0] = 16;
  return config;
}

NamedConfig withHeads(const std::string& name, ModelConfig config, int heads) {
  config.heads = heads;
  return {name + ", heads: " + std::to_string(heads), config};
}

/// The networks of the ablation plan, each once, and the fewest and the most heads there can be.
std::vector<NamedConfig> everyNetwork() {
  const auto base = wider(test::tinyConfig());
  std::vector<NamedConfig> networks;
  std::set<std::string> seen;
  for (const auto& variant : ablationVariants(base)) {
    const auto config = variantConfig(base, variant);
    EXPECT_TRUE(config) << variant.name;
    if (config && seen.insert(config->toJson()).second) networks.push_back({variant.name, *config});
  }
  for (const int heads : {1, 16}) {
    networks.push_back(withHeads("base", base, heads));
    networks.push_back(withHeads("full", wider(fullConfig()), heads));
  }
  networks.push_back({"full", wider(fullConfig())});
  return networks;
}

/// Where one window would hold the whole grid of references, larger pictures are needed for it to be a window.
int64_t pictureSize(const ModelConfig& config) {
  return config.window < config.grid() ? config.size : 2 * int64_t{config.size};
}

/// In 64 bit, where what rounding leaves of a gradient of zero cannot be taken for a gradient.
Fixture inDouble(const ModelConfig& config) {
  Fixture f(config, pictureSize(config));
  f.network->to(torch::kDouble);
  for (auto* pictures : {&f.references, &f.contents, &f.glyphs}) *pictures = pictures->to(torch::kDouble);
  return f;
}

/// From pictures alone. As in training, styles are dropped: the first glyph has one, with a reference whose character
/// is unknown, the second has none, and the third not even a style vector.
void goBack(Fixture& f) {
  const int64_t grid = f.references.size(2) / (4 * f.network->config().patch);
  auto& style = f.network->style();
  const auto features = style->relate(style->features(f.references), 1);
  const auto keys = f.network->content()->keyFeatures(f.contents.narrow(0, 0, 2));
  auto memory = f.network->remember(torch::cat({features, style->nullFeatures(6, grid, grid)}),
                                    torch::cat({keys, f.network->nullKey(7, grid, grid)}), 3);
  memory.vector = torch::cat({memory.vector.narrow(0, 0, 2), f.network->nullVector().unsqueeze(0)});
  f.network->decode(f.glyphs.narrow(0, 0, 3), memory).square().mean().backward();
}

bool startsWith(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

bool endsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Whether the picture depends on a parameter; all do that are not named here.
bool takesPart(const std::string& parameter, const ModelConfig& config) {
  // It adds the same to every key, hence to all scores q·k of a query, where softmax takes it off again. Under
  // tanh(q + k) it counts.
  if (endsWith(parameter, "key_norm.bias")) return config.score == Scoring::Additive;
  if (parameter == "null_key") return config.contentKeys && !config.crossLevels.empty();
  // Without FiLM nobody asks for the style vector; its layers make descriptors for the contrastive loss only.
  const bool ofVector =
      parameter == "null_vector" || startsWith(parameter, "style.pool.") || startsWith(parameter, "style.out.");
  return config.film || !ofVector;
}

void expectGradient(const std::string& name, const torch::Tensor& gradient, bool expected) {
  constexpr double kRounding = 1e-13;
  const double largest = gradient.defined() ? gradient.abs().max().item<double>() : 0;
  if (!expected) {
    EXPECT_LT(largest, kRounding) << name << " takes part after all";
    return;
  }
  ASSERT_TRUE(gradient.defined()) << name;
  EXPECT_TRUE(torch::isfinite(gradient).all().item<bool>()) << name;
  EXPECT_GT(largest, kRounding) << name;
}

TEST(Network, GradientsOfEveryNetworkReachEveryParameterThatTakesPart) {
  const auto networks = everyNetwork();
  ASSERT_GE(networks.size(), 20U);
  for (const auto& [name, config] : networks) {
    SCOPED_TRACE(name);
    auto f = inDouble(config);
    goBack(f);
    for (const auto& item : f.network->named_parameters()) {
      expectGradient(item.key(), item.value().grad(), takesPart(item.key(), config));
    }
  }
}

TEST(Network, EveryNetworkDrawsAFinitePictureOfEachGlyph) {
  torch::InferenceMode guard;
  for (const auto& [name, config] : everyNetwork()) {
    SCOPED_TRACE(name);
    Fixture f(config, pictureSize(config));
    const auto drawn = f.network->decode(f.glyphs, f.remember());
    EXPECT_EQ(drawn.sizes(), f.glyphs.narrow(1, 0, 1).sizes());
    EXPECT_TRUE(torch::isfinite(drawn).all().item<bool>());
    EXPECT_GT((drawn[0] - drawn[1]).abs().max().item<double>(), 1e-3) << "of different glyphs";
  }
}

TEST(Network, EveryBlockHasTheHeadsOfTheConfiguration) {
  torch::InferenceMode guard;
  for (const int heads : {1, 2, 16}) {
    Fixture f(withHeads("full", fullConfig(), heads).config);
    AttentionRecorder recorder;
    AttentionUNetImpl::Options options;
    options.recorder = &recorder;
    f.network->style()->relate(f.network->style()->features(f.references, &recorder), 1, &recorder);
    f.network->decode(f.glyphs, f.remember(), options);
    ASSERT_EQ(recorder.entries.size(), 14U);  // four of the style encoder
    for (const auto& entry : recorder.entries) EXPECT_EQ(entry.weights.size(1), heads) << entry.block;
  }
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
