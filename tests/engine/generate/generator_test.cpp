#include "engine/generate/generator.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>
#include <stdexcept>

#include "engine/glyph/glyph_frame.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

class GeneratorTest : public testing::Test {
 protected:
  void SetUp() override { test::writeTinyModel(model()); }

  std::string model() const { return folder_.file("tiny.safetensors"); }
  std::unique_ptr<Generator> make(int size = 0) const {
    auto generator = Generator::create({model(), DeviceKind::Cpu, 1, size});
    EXPECT_TRUE(generator) << generator.error().message.text();
    return std::move(*generator);
  }
  StyleSet style(const std::u32string& characters, int size) const {
    StyleSet set;
    for (const char32_t c : characters) set.add(c, GlyphFrame(size).render(*content_.outline(c)).bitmap, "test");
    return set;
  }
  Bitmap ablated(Generator& generator, const StyleEncoding& encoding, char32_t character,
                 const Ablation& ablation) const {
    Bitmap bitmap;
    const auto sink = [&](GeneratedGlyph glyph) { bitmap = std::move(glyph.bitmap); };
    EXPECT_TRUE(generator.generate(encoding, {character}, content_, "", sink, {}, {}, ablation));
    return bitmap;
  }
  Bitmap generated(Generator& generator, const StyleEncoding& encoding, char32_t character) const {
    return ablated(generator, encoding, character, {});
  }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
};

TEST_F(GeneratorTest, AttendGivesThePictureOfGenerate) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  for (const char32_t c : std::u32string(U"Qe ")) {
    const auto attended = generator->attend(encoding, c, content_, "");
    ASSERT_TRUE(attended) << attended.error().message.text();
    const auto expected = generated(*generator, encoding, c);
    ASSERT_EQ(attended->glyph.bitmap.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      ASSERT_NEAR(attended->glyph.bitmap.data()[i], expected.data()[i], 1e-4) << static_cast<unsigned>(c);
    }
  }
  EXPECT_FALSE(hasInk(generator->attend(encoding, U' ', content_, "")->glyph.bitmap));
}

TEST_F(GeneratorTest, HidingOrMutingNothingChangesNothing) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  const auto plain = generated(*generator, encoding, U'Q');
  Ablation nothing;
  nothing.hiddenPatches.assign(3 * 4 * 4, 0);
  EXPECT_TRUE(ablated(*generator, encoding, U'Q', nothing) == plain);
}

TEST_F(GeneratorTest, HidingEveryPatchIsNoCrossAttention) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  Ablation none, hidden;
  none.zeroCross = true;
  hidden.hiddenPatches.assign(3 * 4 * 4, 1);
  const auto without = ablated(*generator, encoding, U'Q', none);
  EXPECT_TRUE(ablated(*generator, encoding, U'Q', hidden) == without);
  EXPECT_FALSE(without == generated(*generator, encoding, U'Q'));
}

TEST_F(GeneratorTest, HiddenPatchesAndMutedHeadsAreWithoutWeight) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  Ablation ablation;
  ablation.hiddenPatches.assign(3 * 4 * 4, 0);
  ablation.hiddenPatches[16 + 5] = 1;  // second reference, row 1, column 1
  const auto attended = generator->attend(encoding, U'Q', content_, "", ablation);
  ASSERT_TRUE(attended) << attended.error().message.text();
  for (const auto& map : attended->maps) {
    if (map.kind != AttentionKind::Cross) continue;
    // The coarse grid of 2×2 has the patch in its first cell.
    const int cells = map.keys.front().cells(), hidden = cells + (cells == 16 ? 5 : 0);
    for (int q = 0; q < map.queryCount(); ++q) {
      EXPECT_EQ(map.row(1, q)[hidden], 0) << map.block;
      EXPECT_GT(map.row(1, q)[hidden + 1], 0) << map.block;
      EXPECT_NEAR(std::accumulate(map.row(1, q), map.row(1, q) + map.keyCount(), 0.0), 1, 1e-5);
    }
  }
  EXPECT_TRUE(ablated(*generator, encoding, U'Q', ablation) == attended->glyph.bitmap);
}

TEST_F(GeneratorTest, TheShapePriorNeedsReferencesOfKnownCharacters) {
  const auto generator = make();
  Ablation alone;
  alone.networkAlone = true;
  const auto known = generator->encode(style(U"Rag", 32), content_, "").value();
  EXPECT_FALSE(ablated(*generator, known, U'Q', alone) == generated(*generator, known, U'Q'));
  StyleSet unknown = style(U"Rag", 32);
  for (auto& reference : unknown.references) reference.character = 0;
  for (const auto& encoding : {generator->encode(unknown, content_, "").value(),
                               generator->encode(StyleSet(), content_, "").value()}) {
    EXPECT_TRUE(ablated(*generator, encoding, U'Q', alone) == generated(*generator, encoding, U'Q'));
  }
}

TEST_F(GeneratorTest, AMutedHeadChangesTheGlyph) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  Ablation ablation;
  ablation.mutedHeads = {{"decoder.cross3", 1}};
  EXPECT_FALSE(ablated(*generator, encoding, U'Q', ablation) == generated(*generator, encoding, U'Q'));
}

TEST_F(GeneratorTest, WhatCannotBeAblatedIsSaid) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  Ablation head, block, patches;
  head.mutedHeads = {{"decoder.cross3", 9}};
  block.mutedHeads = {{"decoder.cross9", 0}};
  patches.hiddenPatches.assign(7, 1);
  for (const auto& [ablation, words] :
       {std::pair(head, "no head 10 in a block “decoder.cross3”"), std::pair(block, "block “decoder.cross9”"),
        std::pair(patches, "do not match the references")}) {
    const auto made = generator->attend(encoding, U'Q', content_, "", ablation);
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().message.text().find(words), std::string::npos) << made.error().message.text();
  }
}

TEST_F(GeneratorTest, EveryBlockIsRecordedOnceForAnEncoding) {
  const auto generator = make();
  const auto encoding = generator->encode(style(U"Rag", 32), content_, "").value();
  const auto first = generator->attend(encoding, U'Q', content_, ""),
             second = generator->attend(encoding, U'e', content_, "");
  ASSERT_TRUE(first && second);
  ASSERT_EQ(first->maps.size(), second->maps.size());
  std::multiset<AttentionKind> kinds;
  for (std::size_t i = 0; i < first->maps.size(); ++i) {
    const auto& map = first->maps[i];
    kinds.insert(map.kind);
    const bool ofStyle = map.kind == AttentionKind::IntraReference || map.kind == AttentionKind::CrossReference;
    EXPECT_EQ(map.weights == second->maps[i].weights, ofStyle) << entryName(map);
  }
  EXPECT_EQ(kinds.count(AttentionKind::IntraReference), 3U);
  EXPECT_EQ(kinds.count(AttentionKind::CrossReference), 1U);
  EXPECT_EQ(kinds.count(AttentionKind::Self), 1U);
  EXPECT_EQ(kinds.count(AttentionKind::Cross), 3U);
}

TEST_F(GeneratorTest, AReferenceOfTwoStylesIsEncodedAlike) {
  const auto generator = make();
  const auto alone = generator->encode(style(U"R", 32), content_, "").value();
  const auto before = generated(*generator, alone, U'Q');
  ASSERT_TRUE(generator->encode(style(U"Rag", 32), content_, ""));
  EXPECT_EQ(generated(*generator, generator->encode(style(U"R", 32), content_, "").value(), U'Q'), before);
}

TEST_F(GeneratorTest, MakesPicturesOfAnotherSize) {
  const auto generator = make(64);
  EXPECT_EQ(generator->info().config.size, 64);
  const auto encoding = generator->encode(style(U"Rag", 64), content_, "");
  ASSERT_TRUE(encoding) << encoding.error().message.text();
  EXPECT_EQ(generated(*generator, *encoding, U'Q').width(), 64);
  for (const int size : {16, 50, 1024, -32}) {
    const auto refused = Generator::create({model(), DeviceKind::Cpu, 1, size});
    ASSERT_FALSE(refused) << size;
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
    test::expectOneSentence(refused.error().message.text());
  }
}

TEST_F(GeneratorTest, WhatTheReceiverThrowsIsAnError) {
  const auto generator = make();
  const auto encoding = generator->encode({}, content_, "").value();
  const auto ok =
      generator->generate(encoding, {U'A'}, content_, "", [](GeneratedGlyph) { throw std::runtime_error("no room"); });
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::Internal);
  EXPECT_EQ(ok.error().detail, "no room");
}

TEST_F(GeneratorTest, AStyleTooLargeForMemoryIsRefusedBeforeItIsEncoded) {
  const auto generator = make(512);
  const auto encoding = generator->encode(style(U"ABCDEFGHIJKLMNOP", 512), content_, "");
  ASSERT_FALSE(encoding);
  EXPECT_EQ(encoding.error().code, ErrorCode::OutOfMemory);
}

}  // namespace
}  // namespace gg
