#include "engine/generate/style_mix.h"

#include <gtest/gtest.h>

#include <numeric>

#include "engine/generate/generator.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

class StyleMix : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.file("tiny.safetensors"));
    generator_ = Generator::create({folder_.file("tiny.safetensors"), DeviceKind::Cpu, 1}).value();
    GlyphTransform bold;
    bold.emboldenX = bold.emboldenY = 0.1;
    bold.scaleX = 0.8;
    first_ = encoded(style(U"Rag", {}));
    second_ = encoded(besides(style(U"Rag", {}), style(U"Hon", bold)));
  }
  StyleSet style(const std::u32string& characters, const GlyphTransform& transform) const {
    StyleSet set;
    for (const char32_t c : characters) {
      set.add(c, GlyphFrame(32).render(*content_.outline(c), transform).bitmap, "test", 0.5);
    }
    return set;
  }
  StyleEncoding encoded(const StyleSet& style) const { return generator_->encode(style, content_, "").value(); }
  GeneratedGlyph glyph(const StyleEncoding& encoding) const {
    GeneratedGlyph made;
    EXPECT_TRUE(generator_->generate(encoding, {U'Q'}, content_, "", [&](GeneratedGlyph g) { made = std::move(g); }));
    return made;
  }
  GeneratedGlyph mixed(double share) const { return glyph(generator_->mix(first_, second_, share).value()); }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
  std::unique_ptr<Generator> generator_;
  StyleEncoding first_, second_;
};

TEST_F(StyleMix, TheEndsAreTheSingleStyles) {
  EXPECT_TRUE(mixed(0).bitmap == glyph(first_).bitmap);
  EXPECT_TRUE(mixed(1).bitmap == glyph(second_).bitmap);
  EXPECT_EQ(mixed(1).advance, glyph(second_).advance);
}

TEST_F(StyleMix, BetweenThemAGlyphMovesFromOneToTheOther) {
  const auto start = glyph(first_).bitmap, end = glyph(second_).bitmap;
  const double whole = l1Error(start, end);
  double last = 0;
  for (const double share : {0.001, 0.25, 0.5, 0.75, 0.999}) {
    const double way = l1Error(start, mixed(share).bitmap);
    EXPECT_GT(way, last) << share;
    last = way;
  }
  EXPECT_LT(l1Error(start, mixed(0.001).bitmap), 0.02 * whole) << "no jump at the ends";
  EXPECT_LT(l1Error(end, mixed(0.999).bitmap), 0.02 * whole);
}

TEST_F(StyleMix, EveryPatchGivesEachStyleItsShare) {
  const auto encoding = generator_->mix(first_, second_, 0.3).value();
  EXPECT_EQ(encoding.referenceIds().size(), 6U);
  const auto attended = generator_->attend(encoding, U'Q', content_, "").value();
  int cross = 0;
  for (const auto& map : attended.maps) {
    if (map.kind != AttentionKind::Cross) continue;
    ++cross;
    ASSERT_EQ(map.keys.size(), 6U);
    const int keys = map.keyCount();
    for (int query = 0; query < map.queryCount(); ++query) {
      const float* row = map.row(0, query);
      EXPECT_NEAR(std::accumulate(row, row + keys / 2, 0.0), 0.7, 1e-5);
      EXPECT_NEAR(std::accumulate(row + keys / 2, row + keys, 0.0), 0.3, 1e-5);
    }
  }
  EXPECT_EQ(cross, 3);
}

TEST_F(StyleMix, HidingAllOfOneStyleLeavesFiniteGlyphs) {
  const auto encoding = generator_->mix(first_, second_, 0.5).value();
  Ablation hidden;
  hidden.hiddenPatches.assign(6 * 4 * 4, 0);
  std::fill_n(hidden.hiddenPatches.begin(), 3 * 4 * 4, 1);
  Bitmap made;
  const auto sink = [&](const GeneratedGlyph& glyph) { made = glyph.bitmap; };
  ASSERT_TRUE(generator_->generate(encoding, {U'Q'}, content_, "", sink, {}, {}, hidden));
  for (std::size_t i = 0; i < made.size(); ++i) ASSERT_TRUE(made.data()[i] >= 0 && made.data()[i] <= 1);
}

TEST_F(StyleMix, AMixIsNotMixedAgainAndNothingGivesWay) {
  const auto mix = generator_->mix(first_, second_, 0.5).value();
  EXPECT_FALSE(generator_->mix(mix, first_, 0.5));
  const auto none = encoded({});
  EXPECT_TRUE(glyph(generator_->mix(none, second_, 0.2).value()).bitmap == glyph(second_).bitmap);
  EXPECT_TRUE(glyph(generator_->mix(first_, none, 0.8).value()).bitmap == glyph(first_).bitmap);
}

TEST_F(StyleMix, TheSecondStyleHasIdsOfItsOwn) {
  const auto first = style(U"ab", {}), second = besides(first, style(U"cd", {}));
  for (const auto& a : first.references) {
    for (const auto& b : second.references) EXPECT_NE(a.id, b.id);
  }
  EXPECT_EQ(besides(first, second).references[0].id, second.references[0].id) << "others stay as they are";
  EXPECT_EQ(together(first, second).references.size(), 4U);
}

}  // namespace
}  // namespace gg
