#include "engine/generate/causal_check.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/generate/ablation_impl.h"
#include "engine/generate/head_effects.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

class CausalCheckTest : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.file("tiny.safetensors"));
    generator_ = Generator::create({folder_.file("tiny.safetensors"), DeviceKind::Cpu, 1}).value();
    for (const char32_t c : std::u32string(U"Rag")) {
      style_.add(c, GlyphFrame(32).render(*content_.outline(c)).bitmap, "test");
    }
  }
  StyleEncoding encode(const StyleSet& style) { return generator_->encode(style, content_, "").value(); }
  CausalCheck check() { return {encode(style_), style_, U'Q', ""}; }
  Bitmap plain(const StyleSet& style) {
    Bitmap bitmap;
    EXPECT_TRUE(generator_->generate(encode(style), {U'Q'}, content_, "",
                                     [&](GeneratedGlyph glyph) { bitmap = std::move(glyph.bitmap); }));
    return bitmap;
  }
  OmissionEffect run(const Omission& omission) {
    auto check = this->check();
    auto effect = check.run(*generator_, content_, omission);
    EXPECT_TRUE(effect) << effect.error().message.text();
    return *effect;
  }
  std::uint64_t id(std::size_t index) const { return style_.references[index].id; }
  std::vector<std::uint8_t> patches(std::uint8_t hidden) const { return std::vector<std::uint8_t>(4 * 4, hidden); }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
  std::unique_ptr<Generator> generator_;
  StyleSet style_;
};

TEST_F(CausalCheckTest, LeavingNothingOutIsTheUntouchedGlyphBitForBit) {
  Omission nothing;
  nothing.patches[id(1)] = patches(0);
  for (const Omission& omission : {Omission(), nothing}) {
    const auto effect = run(omission);
    EXPECT_TRUE(effect.after == plain(style_));
    EXPECT_TRUE(effect.before == effect.after);
    EXPECT_EQ(effect.measures.l1, 0);
    EXPECT_EQ(effect.measures.ink, 0);
    EXPECT_EQ(effect.measures.ofStyle, 0);
    EXPECT_NEAR(effect.measures.overlap, 1, 1e-9);
  }
}

TEST_F(CausalCheckTest, LeavingOutTheShapePriorIsTheNetworkAlone) {
  Omission prior;
  prior.networkAlone = true;
  Ablation alone;
  alone.networkAlone = true;
  const auto effect = run(prior);
  EXPECT_FALSE(effect.after == effect.before);
  const auto attended = generator_->attend(encode(style_), U'Q', content_, "", alone);
  ASSERT_TRUE(attended) << attended.error().message.text();
  EXPECT_LT(l1Error(effect.after, attended->glyph.bitmap), 1e-5);
  EXPECT_NE(prior, Omission());
}

TEST_F(CausalCheckTest, LeavingOutEveryReferenceIsTheNullStyle) {
  Omission all;
  all.references = {id(0), id(1), id(2)};
  all.patches[id(0)] = patches(1);
  const auto effect = run(all);
  EXPECT_TRUE(effect.after == plain({}));
  EXPECT_GT(effect.measures.l1, 0);
  EXPECT_NEAR(effect.measures.ofStyle, 1, 1e-9);
}

TEST_F(CausalCheckTest, LeavingOutAReferenceIsAStyleWithoutIt) {
  Omission one;
  one.references = {id(1), 999};
  StyleSet rest = style_;
  rest.references.erase(rest.references.begin() + 1);
  EXPECT_TRUE(run(one).after == plain(rest));
}

TEST_F(CausalCheckTest, PatchesAreThoseOfTheReferenceOfThatId) {
  Omission omission;
  omission.references = {id(0)};
  omission.patches[id(0)] = patches(1);  // it has no part any more
  omission.patches[id(2)] = patches(0);
  omission.patches[id(2)][5] = 1;
  const auto rest = [&] {
    StyleSet style = style_;
    style.references.front().muted = true;
    return encode(style);
  }();
  const auto ablation = ablationOf(omission, rest, generator_->info().config);
  ASSERT_EQ(ablation.hiddenPatches.size(), 2U * 16);
  for (std::size_t i = 0; i < ablation.hiddenPatches.size(); ++i) {
    EXPECT_EQ(ablation.hiddenPatches[i], i == 16 + 5 ? 1 : 0);
  }
}

TEST_F(CausalCheckTest, WhatWasLeftOutBeforeLeavesNoTrace) {
  auto check = this->check();
  Omission one, other;
  one.references = {id(0)};
  other.references = {id(1)};
  other.heads["decoder.cross3"] = {1};
  const auto first = check.run(*generator_, content_, one).value();
  const auto second = check.run(*generator_, content_, other).value();
  EXPECT_FALSE(first.after == second.after);
  EXPECT_TRUE(second.after == run(other).after);
  EXPECT_TRUE(check.run(*generator_, content_, one).value().after == first.after);
  EXPECT_EQ(check.run(*generator_, content_, {}).value().measures.l1, 0);
}

TEST_F(CausalCheckTest, MutedHeadsAndHiddenPatchesChangeTheGlyph) {
  Omission heads, hidden;
  heads.heads["decoder.cross3"] = {0};
  hidden.patches[id(0)] = patches(1);
  EXPECT_GT(run(heads).measures.l1, 0);
  EXPECT_GT(run(hidden).measures.l1, 0);
}

TEST_F(CausalCheckTest, WhatCannotBeDoneIsSaid) {
  auto check = this->check();
  Omission unknown, wrong;
  unknown.heads["decoder.cross3"] = {7};
  wrong.patches[id(0)] = {1, 1};
  EXPECT_FALSE(check.run(*generator_, content_, unknown));
  EXPECT_FALSE(check.run(*generator_, content_, wrong));
  CausalCheck missing(encode(style_), style_, U'\U000F1234', "");
  const auto effect = missing.run(*generator_, content_, {});
  ASSERT_FALSE(effect);
  EXPECT_EQ(effect.error().code, ErrorCode::NotFound);
}

TEST_F(CausalCheckTest, TheEffectOfEachHeadIsThatOfLeavingItOut) {
  auto check = this->check();
  std::size_t counted = 0;
  const auto effects = headEffects(check, *generator_, content_, {}, [&](const Progress& progress) {
    EXPECT_EQ(progress.done, ++counted);
    EXPECT_EQ(progress.total, 6U);
  });
  ASSERT_TRUE(effects);
  ASSERT_EQ(effects->size(), 6U) << "two heads at each of three levels";
  EXPECT_EQ(counted, 6U);
  for (const auto& [block, head, measures] : *effects) {
    Omission without;
    without.heads[block] = {head};
    EXPECT_EQ(measures.l1, run(without).measures.l1) << block << " " << head;
    EXPECT_GT(measures.l1, 0) << block << " " << head;
  }
  const StopFlag stop;
  stop.request();
  EXPECT_EQ(headEffects(check, *generator_, content_, stop).error().code, ErrorCode::Cancelled);
}

TEST_F(CausalCheckTest, TheMapsOfWhatIsLeftNameItsReferences) {
  auto check = this->check();
  Omission without;
  without.references = {id(1)};
  const auto attended = check.attend(*generator_, content_, without);
  ASSERT_TRUE(attended) << attended.error().message.text();
  EXPECT_LT(l1Error(attended->glyph.bitmap, run(without).after), 1e-4);
  bool crossed = false;
  for (const auto& map : attended->maps) {
    if (map.kind != AttentionKind::Cross) continue;
    crossed = true;
    ASSERT_EQ(map.keys.size(), 2U);
    EXPECT_EQ(map.keys[0].reference, 0);
    EXPECT_EQ(map.keys[1].reference, 2) << "the third of the whole style";
  }
  EXPECT_TRUE(crossed);
  const auto measures = check.measure(*generator_, content_, attended->glyph.bitmap);
  ASSERT_TRUE(measures);
  EXPECT_NEAR(measures->l1, run(without).measures.l1, 1e-4);
}

/// Each head of a block alone, as an omission says it, through the block itself (AttentionEdit: the heads alone, less
/// H − 1 biases, sum to the whole block).
TEST_F(CausalCheckTest, HeadsAloneAddUpToTheBlock) {
  torch::NoGradGuard noGrad;
  const auto& config = generator_->info().config;
  const auto encoding = encode(style_);
  MultiHeadAttention block(8, 8, 8, 8, config);
  for (auto& parameter : block->parameters()) parameter.copy_(torch::randn_like(parameter));
  const auto queries = torch::randn({1, 4, 8}), keys = torch::randn({1, 6, 8});
  const auto memory = block->project(keys, keys, block->code(2, 3, keys));
  const auto attend = [&](const AttentionEdit& edit) {
    return block->attend(queries, block->code(2, 2, queries), memory, "block", nullptr, edit);
  };
  auto sum = torch::zeros({1, 4, 8});
  for (int head = 0; head < config.heads; ++head) {
    Omission others;
    for (int h = 0; h < config.heads; ++h) {
      if (h != head) others.heads["decoder.cross3"].insert(h);
    }
    const auto options = decodeOptions(ablationOf(others, encoding, config), encoding.impl(), config);
    ASSERT_TRUE(options);
    sum += attend(options->edits.at("decoder.cross3"));
  }
  const auto bias = block->named_parameters()["out.bias"];
  EXPECT_TRUE(torch::allclose(sum - (config.heads - 1) * bias, attend({}), 1e-4, 1e-5));
}

}  // namespace
}  // namespace gg
