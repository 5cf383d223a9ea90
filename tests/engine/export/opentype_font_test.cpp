#include "engine/export/opentype_font.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/file_io.h"
#include "engine/export/name_table.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

FontInfo info() {
  FontInfo info;
  info.family = "Grafted Sans";
  return info;
}

/// A triangle with one curved side, which bulges to x = 565.
FontGlyph glyph(std::vector<char32_t> characters, int advance = 600) {
  const Contour triangle{
      {{true, {}, {}, {300, 700}}, {false, {520, 600}, {600, 200}, {550, 0}}, {true, {}, {}, {50, 0}}}};
  return {std::move(characters), {triangle}, advance};
}

FontGlyph blank(char32_t character) { return {{character}, {}, 250}; }

class OpenTypeFont : public testing::TestWithParam<OutlineKind> {
 protected:
  static Result<Bytes> made(const FontInfo& of, std::vector<FontGlyph> glyphs) {
    return openTypeFont(of, std::move(glyphs), GetParam());
  }
  /// The face FreeType makes of the bytes.
  Result<FontFace> opened(const Bytes& bytes) {
    const auto path = folder_.file("font.ttf");
    EXPECT_TRUE(writeFile(path, bytes));
    return FontFace::open(*FontSpec::parse(path));
  }
  static void expectRefused(const FontInfo& of, std::vector<FontGlyph> glyphs, const std::string& part) {
    const auto font = made(of, std::move(glyphs));
    ASSERT_FALSE(font);
    EXPECT_NE(font.error().message.text().find(part), std::string::npos) << font.error().message.text();
  }
  const test::TemporaryFolder folder_;
};

TEST_P(OpenTypeFont, OutlinesAdvancesAndMappingsComeBack) {
  const auto font = made(info(), {glyph({U'永', U'\U00020000'}, 1000), glyph({U'A'}), blank(U' ')});
  ASSERT_TRUE(font) << font.error().message.text();
  const auto face = opened(*font);
  ASSERT_TRUE(face) << face.error().message.text();
  EXPECT_EQ(face->familyName(), "Grafted Sans");
  EXPECT_EQ(face->characters(), (std::vector<char32_t>{U' ', U'A', U'永', U'\U00020000'}));
  const auto outline = face->outline(U'A');
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->advance, 600);
  EXPECT_EQ(face->outline(U'\U00020000')->advance, 1000);
  EXPECT_EQ(face->state(U' '), GlyphState::Blank);
  EXPECT_EQ(face->state(U'B'), GlyphState::Missing);
}

TEST_P(OpenTypeFont, DrawsTheContours) {
  // The same triangle as an outline of FreeType's.
  GlyphOutline expected;
  expected.points = {{50, 0}, {300, 700}, {520, 600}, {600, 200}, {550, 0}};
  expected.tags = {1, 1, 2, 2, 1};
  expected.contourEnds = {4};
  expected.advance = 600;
  const auto face = opened(*made(info(), {glyph({U'A'})}));
  ASSERT_TRUE(face) << face.error().message.text();
  const GlyphFrame frame(128);
  EXPECT_LT(l1Error(frame.render(*face->outline(U'A')).bitmap, frame.render(expected).bitmap), 5e-4);
}

TEST_P(OpenTypeFont, ManyKindsOfSegmentsComeBack) {
  const auto line = [](double x, double y) { return Segment{true, {}, {}, {x, y}}; };
  Contour zigzag;
  for (int i = 0; i < 40; ++i) {
    zigzag.segments.push_back(line(10 * i, i % 2 == 0 ? 700 : 650));
    if (i % 5 == 0) zigzag.segments.push_back(line(10 * i + 10, 700));  // level
    if (i % 7 == 0)
      zigzag.segments.push_back({false, {10.0 * i + 20, 700}, {10.0 * i + 30, 690}, {10.0 * i + 30, 680}});
    if (i % 7 == 1) zigzag.segments.push_back({false, {10.0 * i, 660}, {10.0 * i + 5, 665}, {10.0 * i + 9, 665}});
  }
  for (const auto& corner : {line(400, 0), line(0, 0)}) zigzag.segments.push_back(corner);
  const FontGlyph given{{U'A'}, {zigzag}, 1500};
  const auto face = opened(*made(info(), {given}));
  ASSERT_TRUE(face) << face.error().message.text();
  const auto outline = face->outline(U'A');
  ASSERT_TRUE(outline);
  std::size_t onCurve = 0;
  for (std::size_t i = 0; i < outline->points.size(); ++i) {
    if ((outline->tags[i] & 3) != 1) continue;
    const auto& p = outline->points[i];
    onCurve += std::any_of(zigzag.segments.begin(), zigzag.segments.end(), [&p](const Segment& s) {
      return s.to.x == static_cast<double>(p.x) && s.to.y == static_cast<double>(p.y);
    });
  }
  EXPECT_GE(onCurve, zigzag.segments.size() - 2);  // a reader may leave out the point that closes it
  EXPECT_EQ(outline->advance, 1500);
}

TEST_P(OpenTypeFont, EqualInputGivesEqualBytesInAnyOrder) {
  EXPECT_EQ(*made(info(), {glyph({U'A'}), glyph({U'B'})}), *made(info(), {glyph({U'B'}), glyph({U'A'})}));
}

TEST_P(OpenTypeFont, OtherUnitsKeepTheirSize) {
  auto coarse = info();
  coarse.unitsPerEm = 2048;
  const auto face = opened(*made(coarse, {glyph({U'A'}, 1024)}));
  ASSERT_TRUE(face) << face.error().message.text();
  const auto outline = face->outline(U'A');
  EXPECT_EQ(outline->unitsPerEm, 2048);
  EXPECT_EQ(outline->advance, 1024);
}

TEST_P(OpenTypeFont, FullWidthCharactersBringVerticalMetrics) {
  const auto hasTable = [](const Bytes& font, const std::string& tag) {
    return std::search(font.begin(), font.begin() + 400, tag.begin(), tag.end()) != font.begin() + 400;
  };
  EXPECT_TRUE(hasTable(*made(info(), {glyph({U'永'}, 1000)}), "vmtx"));
  EXPECT_FALSE(hasTable(*made(info(), {glyph({U'A'})}), "vmtx"));
}

TEST_P(OpenTypeFont, WhatCannotBeAFontIsRefusedInOneSentence) {
  expectRefused(info(), {}, "no glyph");
  expectRefused(info(), {glyph({U'A'}), glyph({U'A'})}, "“A” is given twice");
  expectRefused(info(), std::vector<FontGlyph>(65535, blank(U'A')), "holds at most 6");
  auto far = glyph({U'A'});
  far.contours[0].segments[0].to.x = 20000;
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

TEST_P(OpenTypeFont, PostScriptNamesArePlain) {
  auto named = info();
  named.family = "春 (Song) A/B";
  named.style = "Bold Italic";
  EXPECT_EQ(postScriptName(named), "SongAB-BoldItalic");
  named.family = "春";
  EXPECT_EQ(postScriptName(named), "Font-BoldItalic");
}

INSTANTIATE_TEST_SUITE_P(BothKinds, OpenTypeFont, testing::Values(OutlineKind::TrueType, OutlineKind::Cff),
                         [](const auto& kind) { return kind.param == OutlineKind::Cff ? "Cff" : "TrueType"; });

}  // namespace
}  // namespace gg
