#include "engine/generate/generator.h"

#include <gtest/gtest.h>

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
  Bitmap generated(Generator& generator, const StyleEncoding& encoding, char32_t character) const {
    Bitmap bitmap;
    EXPECT_TRUE(generator.generate(encoding, {character}, content_, "",
                                   [&](GeneratedGlyph glyph) { bitmap = std::move(glyph.bitmap); }));
    return bitmap;
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
