#include "engine/export/truetype_font.h"

#include <gtest/gtest.h>

#include "engine/base/file_io.h"
#include "engine/export/name_table.h"
#include "engine/export/woff2_font.h"
#include "engine/glyph/font_face.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

FontInfo info() {
  FontInfo info;
  info.family = "Grafted Sans";
  return info;
}

/// A triangle with one quadratic side.
FontGlyph glyph(std::vector<char32_t> characters, int advance = 600) {
  FontGlyph glyph;
  glyph.characters = std::move(characters);
  glyph.advance = advance;
  glyph.outline.points = {{50, 0}, {300, 700}, {600, 300}, {550, 0}};
  glyph.outline.tags = {1, 1, 0, 1};
  glyph.outline.contourEnds = {3};
  return glyph;
}

FontGlyph blank(char32_t character) { return {{character}, {}, 250}; }

class TrueTypeFont : public testing::Test {
 protected:
  /// The face FreeType makes of the bytes.
  Result<FontFace> opened(const Bytes& bytes) {
    const auto path = folder_.file("font.ttf");
    EXPECT_TRUE(writeFile(path, bytes));
    return FontFace::open(*FontSpec::parse(path));
  }
  void expectRefused(const FontInfo& of, std::vector<FontGlyph> glyphs, const std::string& part) {
    const auto font = trueTypeFont(of, std::move(glyphs));
    ASSERT_FALSE(font);
    EXPECT_NE(font.error().message.text().find(part), std::string::npos) << font.error().message.text();
  }
  const test::TemporaryFolder folder_;
};

TEST_F(TrueTypeFont, OutlinesAdvancesAndMappingsComeBack) {
  const auto font = trueTypeFont(info(), {glyph({U'永', U'\U00020000'}, 1000), glyph({U'A'}), blank(U' ')});
  ASSERT_TRUE(font) << font.error().message.text();
  const auto face = opened(*font);
  ASSERT_TRUE(face) << face.error().message.text();
  EXPECT_EQ(face->familyName(), "Grafted Sans");
  EXPECT_EQ(face->characters(), (std::vector<char32_t>{U' ', U'A', U'永', U'\U00020000'}));
  const auto outline = face->outline(U'A');
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->advance, 600);
  ASSERT_EQ(outline->points.size(), 4U);
  EXPECT_EQ(outline->points[1].y, 700);
  EXPECT_EQ(outline->tags[2] & 3, 0);
  EXPECT_EQ(face->outline(U'\U00020000')->advance, 1000);
  EXPECT_EQ(face->state(U' '), GlyphState::Blank);
  EXPECT_EQ(face->state(U'B'), GlyphState::Missing);
}

TEST_F(TrueTypeFont, EqualInputGivesEqualBytesInAnyOrder) {
  EXPECT_EQ(*trueTypeFont(info(), {glyph({U'A'}), glyph({U'B'})}),
            *trueTypeFont(info(), {glyph({U'B'}), glyph({U'A'})}));
}

TEST_F(TrueTypeFont, Woff2HoldsTheSameFont) {
  const auto font = trueTypeFont(info(), {glyph({U'A'})});
  ASSERT_TRUE(font);
  const auto packed = woff2Font(*font);
  ASSERT_TRUE(packed);
  EXPECT_EQ(std::string(packed->begin(), packed->begin() + 4), "wOF2");
  const auto face = opened(*packed);
  ASSERT_TRUE(face) << face.error().message.text();
  EXPECT_EQ(face->outline(U'A')->points.size(), 4U);
}

TEST_F(TrueTypeFont, WhatCannotBeAFontIsRefusedInOneSentence) {
  expectRefused(info(), {}, "no glyph");
  expectRefused(info(), {glyph({U'A'}), glyph({U'A'})}, "“A” is given twice");
  expectRefused(info(), std::vector<FontGlyph>(65535, blank(U'A')), "at most 65534");
  auto far = glyph({U'A'});
  far.outline.points[0].x = 20000;
  expectRefused(info(), {far}, "beyond 16384 units");
  expectRefused(info(), {glyph({U'A'}, -1)}, "advance width of “A”");
  auto named = info();
  named.family = "  ";
  expectRefused(named, {glyph({U'A'})}, "family name");
  named.family = "tab\there";
  expectRefused(named, {glyph({U'A'})}, "cannot be shown");
  named = info();
  named.vendorId = "TOOLONG";
  expectRefused(named, {glyph({U'A'})}, "vendor id");
}

TEST_F(TrueTypeFont, PostScriptNamesArePlain) {
  auto named = info();
  named.family = "春 (Song) A/B";
  named.style = "Bold Italic";
  EXPECT_EQ(postScriptName(named), "SongAB-BoldItalic");
  named.family = "春";
  EXPECT_EQ(postScriptName(named), "Font-BoldItalic");
}

}  // namespace
}  // namespace gg
