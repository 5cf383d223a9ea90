#include "engine/model/style_encoder_impl.h"

#include <gtest/gtest.h>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

using torch::indexing::Slice;
using Rows = std::vector<std::string>;
using Sizes = std::vector<int64_t>;

constexpr int64_t kReferences = 3;
constexpr int64_t kHeads = 2;
constexpr int64_t kCells = 16;       // of a reference's grid
constexpr int64_t kPooledCells = 4;  // of the same at level 4, where the keys are
constexpr double kRounding = 1e-10;  // sums may be taken in another order
constexpr double kNoticeable = 1e-3;

ModelConfig configOf(StyleMode mode) {
  auto config = test::tinyConfig();
  config.heads = kHeads;
  config.styleMode = mode;
  return config;
}

/// Random weights, and of whatever mode the same ones for the layers that the modes share.
StyleEncoder encoderOf(ModelConfig config) {
  torch::NoGradGuard noGrad;
  StyleEncoder made(config);
  config.styleMode = StyleMode::Hybrid;  // has the layers of every mode
  torch::manual_seed(9);
  StyleEncoder all(config);
  for (auto& parameter : all->parameters()) parameter.add_(torch::randn_like(parameter) * 0.1);
  const auto weights = all->named_parameters();
  for (auto& item : made->named_parameters()) item.value().copy_(weights[item.key()]);
  made->to(torch::kDouble);
  return made;
}

torch::Tensor picturesOf(int64_t count) {
  torch::manual_seed(2);
  return torch::rand({count, 1, 32, 32}, torch::kDouble);
}

double difference(const torch::Tensor& one, const torch::Tensor& other) {
  return (one - other).abs().max().item<double>();
}

/// Row i: whose features after relate() are others when reference i has another picture, x, and whose are not.
Rows reach(const ModelConfig& config) {
  auto encoder = encoderOf(config);
  const auto related = [&](const torch::Tensor& pictures) { return encoder->relate(encoder->features(pictures), 1); };
  const auto pictures = picturesOf(kReferences);
  const auto before = related(pictures);
  Rows rows;
  for (int64_t changed = 0; changed < kReferences; ++changed) {
    auto others = pictures.clone();
    others[changed] = 1 - others[changed];
    const auto after = related(others);
    rows.emplace_back();
    for (int64_t i = 0; i < kReferences; ++i) {
      const double moved = difference(after[i], before[i]);
      EXPECT_TRUE(moved < kRounding || moved > kNoticeable) << moved;
      rows.back() += moved < kRounding ? '.' : 'x';
    }
  }
  return rows;
}

/// The same for one block of each kind and for two that end with feed-forward layers.
void expectReach(StyleMode mode, const Rows& expected) {
  torch::NoGradGuard noGrad;
  auto config = configOf(mode);
  EXPECT_EQ(reach(config), expected);
  config.styleDepth = 2;
  config.feedForward = true;
  EXPECT_EQ(reach(config), expected) << "deep";
}

TEST(StyleEncoder, ModeNoneLeavesReferencesToThemselves) { expectReach(StyleMode::None, {"x..", ".x.", "..x"}); }
TEST(StyleEncoder, ModeSelfLeavesReferencesToThemselves) { expectReach(StyleMode::Self, {"x..", ".x.", "..x"}); }
TEST(StyleEncoder, ModeCrossTellsTheFirstOfTheOthers) { expectReach(StyleMode::Cross, {"x..", "xx.", "x.x"}); }
TEST(StyleEncoder, ModeHybridTellsAllOfAll) { expectReach(StyleMode::Hybrid, {"xxx", "xxx", "xxx"}); }

/// An encoder, what it makes of three pictures, and the attention on the way.
struct Encoded {
  StyleEncoder encoder;
  AttentionRecorder recorder;
  torch::Tensor features, related;

  explicit Encoded(StyleMode mode) : encoder(encoderOf(configOf(mode))) {
    features = encoder->features(picturesOf(kReferences), &recorder);
    related = encoder->relate(features, 1, &recorder);
  }
  Rows blocks() const {
    Rows names;
    for (const auto& entry : recorder.entries) names.push_back(entry.block);
    return names;
  }
};

TEST(StyleEncoder, ModeNoneHasNoAttention) {
  torch::NoGradGuard noGrad;
  const Encoded none(StyleMode::None);
  EXPECT_EQ(none.blocks(), Rows());
  EXPECT_TRUE(torch::equal(none.related, none.features));
}

TEST(StyleEncoder, ModeSelfIsAttentionOfEachReferenceToItself) {
  torch::NoGradGuard noGrad;
  const Encoded none(StyleMode::None);
  Encoded self(StyleMode::Self);
  ASSERT_EQ(self.blocks(), Rows{"style.self"});
  EXPECT_EQ(self.recorder.entries[0].weights.sizes(), (Sizes{kReferences, kHeads, kCells, kCells}));
  EXPECT_TRUE(torch::equal(self.related, self.features));
  auto* block = self.encoder->named_children()["self"]->as<SelfAttention>();
  ASSERT_NE(block, nullptr);
  for (int64_t i = 0; i < kReferences; ++i) {
    const auto alone = none.features.narrow(0, i, 1);
    EXPECT_GT(difference(self.features[i], alone[0]), kNoticeable) << i;
    EXPECT_LT(difference(self.features[i], block->forward(alone, "", nullptr)[0]), kRounding) << i;
  }
}

TEST(StyleEncoder, ModeSelfTellsAPatchOfFarPatches) {
  torch::NoGradGuard noGrad;
  Encoded self(StyleMode::Self);
  auto* block = self.encoder->named_children()["self"]->as<SelfAttention>();
  ASSERT_NE(block, nullptr);
  const auto map = Encoded(StyleMode::None).features;
  auto changed = map.clone();
  changed.index({Slice(), Slice(), 0, 0}).neg_();
  const auto last = [](const torch::Tensor& some) { return some.index({Slice(), Slice(), -1, -1}); };
  EXPECT_TRUE(torch::equal(last(changed), last(map)));
  EXPECT_GT(difference(last(block->forward(changed, "", nullptr)), last(block->forward(map, "", nullptr))),
            kNoticeable);
}

TEST(StyleEncoder, ModeCrossChangesTheFirstReferenceAlone) {
  torch::NoGradGuard noGrad;
  const Encoded none(StyleMode::None), cross(StyleMode::Cross);
  ASSERT_EQ(cross.blocks(), Rows{"style.cross"});
  EXPECT_EQ(cross.recorder.entries[0].weights.sizes(), (Sizes{1, kHeads, kCells, kReferences * kPooledCells}));
  EXPECT_LT(difference(cross.features, none.features), kRounding);
  EXPECT_GT(difference(cross.related[0], cross.features[0]), kNoticeable);
  EXPECT_TRUE(torch::equal(cross.related.slice(0, 1), cross.features.slice(0, 1)));
}

TEST(StyleEncoder, ModeHybridIsSelfAndThenEveryReferenceAsks) {
  torch::NoGradGuard noGrad;
  const Encoded self(StyleMode::Self);
  Encoded hybrid(StyleMode::Hybrid);
  ASSERT_EQ(hybrid.blocks(), (Rows{"style.self", "style.cross"}));
  EXPECT_EQ(hybrid.recorder.entries[1].weights.sizes(),
            (Sizes{1, kHeads, kReferences * kCells, kReferences * kPooledCells}));
  EXPECT_LT(difference(hybrid.features, self.features), kRounding);
  auto cross = encoderOf(configOf(StyleMode::Cross));
  for (int64_t i = 0; i < kReferences; ++i) {
    // As the first one does in mode cross, whichever reference comes first.
    const auto asFirst = cross->relate(torch::roll(hybrid.features, -i, 0), 1)[0];
    EXPECT_GT(difference(hybrid.related[i], hybrid.features[i]), kNoticeable) << i;
    EXPECT_LT(difference(hybrid.related[i], asFirst), kRounding) << i;
  }
}

TEST(StyleEncoder, GroupsOfReferencesDoNotSeeEachOther) {
  torch::NoGradGuard noGrad;
  for (const auto mode : {StyleMode::None, StyleMode::Self, StyleMode::Cross, StyleMode::Hybrid}) {
    SCOPED_TRACE(static_cast<int>(mode));
    auto encoder = encoderOf(configOf(mode));
    const auto features = encoder->features(picturesOf(2 * kReferences));
    const auto together = encoder->relate(features, 2);
    for (int64_t group = 0; group < 2; ++group) {
      const auto alone = encoder->relate(features.narrow(0, group * kReferences, kReferences), 1);
      EXPECT_LT(difference(together.narrow(0, group * kReferences, kReferences), alone), kRounding) << group;
    }
  }
}

}  // namespace
}  // namespace gg
