#include "engine/glyph/text_shaper.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

std::vector<ShapedGlyph> shape(const std::string& font, const std::u32string& text) {
  const auto face = test::openFont(font);
  return TextShaper::create(*face)->shape(text);
}

double width(const std::vector<ShapedGlyph>& glyphs) {
  return std::accumulate(glyphs.begin(), glyphs.end(), 0.0,
                         [](double w, const ShapedGlyph& g) { return w + g.advance; });
}

// Advances, pair kerning and ligatures as fontTools shows them in the font's tables.
TEST(TextShaper, KernsPairs) {
  for (const char* font : {"latin.ttf", "latin.woff", "latin.woff2"}) {
    EXPECT_NEAR(width(shape(font, U"AV")), (639 - 40 + 600) / 1000.0, 1e-9) << font;
    EXPECT_NEAR(width(shape(font, U"To")), (556 - 70 + 605) / 1000.0, 1e-9) << font;
    EXPECT_NEAR(width(shape(font, U"oA")), (605 + 639) / 1000.0, 1e-9) << font;
  }
}

TEST(TextShaper, MakesLigatures) {
  const auto glyphs = shape("latin.ttf", U"offio");
  ASSERT_EQ(glyphs.size(), 3U);
  EXPECT_NEAR(glyphs[1].advance, 0.946, 1e-9);
  EXPECT_EQ(glyphs[0].cluster, 0U);
  EXPECT_EQ(glyphs[1].cluster, 1U);
  EXPECT_EQ(glyphs[2].cluster, 4U);
}

TEST(TextShaper, FollowsTheAxes) {
  EXPECT_NEAR(width(shape("variable.ttf", U"n")), 0.618, 1e-9);
  EXPECT_NEAR(width(shape("variable.ttf@wght=900", U"n")), 0.670, 6e-4);
  EXPECT_NEAR(width(shape("variable.ttf@wght=100", U"n")), 0.573, 6e-4);
}

TEST(TextShaper, MixesScripts) {
  const auto glyphs = shape("han.otf", U"永AV国");
  ASSERT_EQ(glyphs.size(), 4U);
  EXPECT_DOUBLE_EQ(glyphs[0].advance, 1.0);
  EXPECT_EQ(glyphs[3].cluster, 3U);
  for (const ShapedGlyph& glyph : glyphs) EXPECT_NE(glyph.glyphId, 0U);
}

TEST(TextShaper, KernsAfterAnotherScript) {
  EXPECT_NEAR(width(shape("latin.ttf", U"永AV")) - width(shape("latin.ttf", U"永")), 1.199, 1e-9);
}

TEST(TextShaper, SeveralFilesAreOneFont) {
  const auto face = FontFace::open({{test::fontPath("split-1.woff2"), test::fontPath("split-2.woff2")}, 0, {}});
  const auto glyphs = TextShaper::create(*face)->shape(U"AgV");
  ASSERT_EQ(glyphs.size(), 3U);
  EXPECT_EQ(glyphs[0].file, 0U);
  EXPECT_EQ(glyphs[1].file, 1U);
  EXPECT_EQ(glyphs[2].file, 0U);
  EXPECT_NEAR(width(glyphs), (639 + 615 + 600) / 1000.0, 1e-9);
  EXPECT_EQ(face->glyphOutline(glyphs[1].glyphId, glyphs[1].file)->points.size(), face->outline('g')->points.size());
}

TEST(TextShaper, MissingCharactersAreGlyphZero) {
  const auto glyphs = shape("latin.ttf", U"永");
  ASSERT_EQ(glyphs.size(), 1U);
  EXPECT_EQ(glyphs[0].glyphId, 0U);
}

TEST(TextShaper, AnEmptyTextHasNoGlyphs) { EXPECT_TRUE(shape("latin.ttf", U"").empty()); }

TEST(TextShaper, OutlivesTheFace) {
  auto face = test::openFont("latin.ttf");
  const auto shaper = TextShaper::create(*face);
  face = test::openFont("han.otf");
  EXPECT_NEAR(width(shaper->shape(U"AV")), 1.199, 1e-9);
}

}  // namespace
}  // namespace gg
