#include "engine/glyph/font_face.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

using test::fontPath;
using test::openFont;

void expectSameOutline(const GlyphOutline& a, const GlyphOutline& b) {
  EXPECT_EQ(a.unitsPerEm, b.unitsPerEm);
  EXPECT_EQ(a.advance, b.advance);
  EXPECT_EQ(a.tags, b.tags);
  EXPECT_EQ(a.contourEnds, b.contourEnds);
  ASSERT_EQ(a.points.size(), b.points.size());
  for (std::size_t i = 0; i < a.points.size(); ++i) {
    EXPECT_EQ(a.points[i].x, b.points[i].x);
    EXPECT_EQ(a.points[i].y, b.points[i].y);
  }
}

/// Opening must fail with one sentence that contains `part`.
void expectRefused(const std::string& spec, const std::string& part) {
  const auto parsed = FontSpec::parse(spec);
  ASSERT_TRUE(parsed) << spec;
  const auto face = FontFace::open(*parsed);
  ASSERT_FALSE(face) << spec;
  test::expectOneSentence(face.error().message.text());
  EXPECT_NE(face.error().message.text().find(part), std::string::npos) << face.error().message.text();
}

TEST(FontFace, EveryContainerGivesTheSameGlyphs) {
  const auto truetype = openFont("latin.ttf");
  ASSERT_TRUE(truetype) << truetype.error().message.text();
  for (const char* name : {"latin.woff", "latin.woff2"}) {
    const auto face = openFont(name);
    ASSERT_TRUE(face) << face.error().message.text();
    EXPECT_EQ(face->characters(), truetype->characters());
    for (const char32_t c : {U'A', U'g', U'é', U'0'}) expectSameOutline(*face->outline(c), *truetype->outline(c));
  }
  const auto postscript = openFont("han.otf"), compressed = openFont("han.woff2");
  ASSERT_TRUE(postscript && compressed);
  for (const char32_t c : {U'永', U'国', U'A'}) expectSameOutline(*compressed->outline(c), *postscript->outline(c));
}

TEST(FontFace, KnowsItsNamesAndMetrics) {
  const auto face = openFont("latin.ttf");
  ASSERT_TRUE(face);
  EXPECT_EQ(face->familyName(), "Noto Sans");
  EXPECT_EQ(face->styleName(), "Regular");
  EXPECT_EQ(face->unitsPerEm(), 1000);
  EXPECT_DOUBLE_EQ(face->ascender(), 1.069);
  EXPECT_DOUBLE_EQ(face->descender(), -0.293);
  EXPECT_EQ(face->characters(), std::vector<char32_t>({' ', '0', 'A', 'T', 'V', 'f', 'g', 'i', 'o', U'é'}));
  EXPECT_EQ(face->outline('A')->advance, 639);
  EXPECT_EQ(face->spec().text(), fontPath("latin.ttf"));
}

TEST(FontFace, OutlineTagsSayTheKindOfCurve) {
  const auto quadratic = openFont("latin.ttf")->outline('o'), cubic = openFont("han.otf")->outline(U'永');
  ASSERT_TRUE(quadratic && cubic);
  EXPECT_EQ(std::count(quadratic->tags.begin(), quadratic->tags.end(), 2), 0);
  EXPECT_GT(std::count(quadratic->tags.begin(), quadratic->tags.end(), 0), 0);
  EXPECT_EQ(std::count(cubic->tags.begin(), cubic->tags.end(), 0), 0);
  EXPECT_GT(std::count(cubic->tags.begin(), cubic->tags.end(), 2), 0);
  EXPECT_EQ(quadratic->contourEnds.size(), 2U);
  EXPECT_EQ(quadratic->contourEnds.back() + 1, static_cast<int>(quadratic->points.size()));
}

TEST(FontFace, ACollectionOpensTheFaceThatIsAsked) {
  const auto japanese = openFont("han.ttc"), simplified = openFont("han.ttc#1");
  ASSERT_TRUE(japanese && simplified);
  EXPECT_EQ(japanese->familyName(), "Noto Sans CJK JP");
  EXPECT_EQ(simplified->familyName(), "Noto Sans CJK SC");
  const auto a = japanese->outline(U'直')->points, b = simplified->outline(U'直')->points;
  EXPECT_FALSE(std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto p, auto q) { return p.x == q.x; }));
  expectRefused(fontPath("han.ttc#2"), "has no face #2: it holds 2 faces.");
  expectRefused(fontPath("latin.ttf#1"), "has no face #1: it holds 1 face.");
}

TEST(FontFace, AVariableFontGivesTheInstanceThatIsAsked) {
  // Advances by fontTools.varLib.instancer.
  for (const auto& [axes, advance] : {std::pair("", 639), {"@wght=400", 639}, {"@wght=100", 577}, {"@wght=900", 726}}) {
    const auto face = openFont(std::string("variable.ttf") + axes);
    ASSERT_TRUE(face) << face.error().message.text();
    EXPECT_EQ(face->outline('A')->advance, advance) << axes;
  }
  const auto thin = openFont("variable.ttf@wght=100")->outline('n'),
             black = openFont("variable.ttf@wght=900")->outline('n');
  EXPECT_EQ(thin->tags, black->tags);
  const auto rightmost = [](const GlyphOutline& outline) {
    return std::max_element(outline.points.begin(), outline.points.end(), [](auto& p, auto& q) { return p.x < q.x; })
        ->x;
  };
  EXPECT_GT(rightmost(*black), rightmost(*thin));
}

TEST(FontFace, AxesThatDoNotExistOrReachTooFarAreRefused) {
  expectRefused(fontPath("variable.ttf@wdth=80"), "has no axis “wdth”: its axes are wght.");
  expectRefused(fontPath("variable.ttf@wght=901"), "goes from 100 to 900, not to 901.");
  expectRefused(fontPath("variable.ttf@wght=99.5"), "goes from 100 to 900, not to 99.5.");
  expectRefused(fontPath("latin.ttf@wght=700"), "is not a variable font");
}

TEST(FontFace, SeveralFilesAreOneFont) {
  const auto face = FontFace::open({{fontPath("split-1.woff2"), fontPath("split-2.woff2")}, 0, {}});
  ASSERT_TRUE(face);
  EXPECT_EQ(face->characters(), std::vector<char32_t>({'A', 'V', 'g', 'o'}));
  const auto whole = openFont("latin.ttf");
  for (const char32_t c : {U'A', U'g'}) expectSameOutline(*face->outline(c), *whole->outline(c));
  EXPECT_EQ(face->fileCount(), 2U);
  EXPECT_EQ(face->fileOf('A'), 0U);
  EXPECT_EQ(face->fileOf('g'), 1U);
  EXPECT_EQ(face->fileBytes('g'), *readFile(fontPath("split-2.woff2")));
  EXPECT_EQ(face->state('Z'), GlyphState::Missing);
}

TEST(FontFace, MissingGlyphsAreNamed) {
  const auto missing = openFont("latin.ttf")->outline(U'永');
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
  EXPECT_EQ(missing.error().message.text(), fontPath("latin.ttf") + " has no glyph for U+6C38 永.");
}

TEST(FontFace, TellsBlankAndTofuFromPresent) {
  const auto face = openFont("boxes.ttf");
  ASSERT_TRUE(face);
  EXPECT_EQ(face->state('A'), GlyphState::Present);
  EXPECT_EQ(face->state('B'), GlyphState::Tofu);
  EXPECT_EQ(face->state('C'), GlyphState::Blank);
  EXPECT_EQ(face->state('D'), GlyphState::Blank) << "a contour that encloses nothing";
  EXPECT_EQ(face->state(' '), GlyphState::Blank);
  EXPECT_EQ(face->state('Z'), GlyphState::Missing);
  EXPECT_TRUE(face->has('A'));
  EXPECT_FALSE(face->has('B'));
  EXPECT_FALSE(face->has('C'));
  EXPECT_FALSE(face->outline('B'));
  const auto blank = face->outline('D');
  ASSERT_TRUE(blank);
  EXPECT_TRUE(blank->empty());
  EXPECT_EQ(blank->advance, 700);
}

TEST(FontFace, TellsTheLanguageOfItsHanGlyphs) {
  EXPECT_EQ(openFont("boxes.ttf")->hanLanguage(), "ja") << "by its code pages";
  EXPECT_EQ(openFont("named.ttf")->hanLanguage(), "zh-Hant") << "by its names";
  EXPECT_EQ(openFont("korean.ttf")->hanLanguage(), "ko") << "by its characters";
  EXPECT_EQ(openFont("latin.ttf")->hanLanguage(), "");
}

TEST(FontFace, GivesGlyphsByIdAndTables) {
  const auto face = openFont("latin.woff2");
  ASSERT_TRUE(face);
  expectSameOutline(*face->glyphOutline(3), *face->outline('A'));
  EXPECT_FALSE(face->glyphOutline(60000));
  EXPECT_FALSE(face->glyphOutline(3, 1));
  EXPECT_EQ(face->table(0x68656164).size(), 54U) << "head";
  EXPECT_TRUE(face->table(0x43464620).empty()) << "CFF";
}

TEST(FontFace, OutlivesAMove) {
  auto first = openFont("latin.ttf");
  ASSERT_TRUE(first);
  const FontFace second = std::move(*first);
  EXPECT_TRUE(second.has('A'));
}

TEST(FontFace, WhatIsNoFontIsRefused) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("text.ttf"), "this is not a font"));
  ASSERT_TRUE(writeFile(folder.file("empty.ttf"), ""));
  ASSERT_TRUE(writeFile(folder.file("bitmap.bdf"),
                        "STARTFONT 2.1\nFONT -a-b-c-d-e--8-80-75-75-c-80-iso10646-1\nSIZE 8 75 75\n"
                        "FONTBOUNDINGBOX 8 8 0 0\nSTARTPROPERTIES 2\nFONT_ASCENT 8\nFONT_DESCENT 0\nENDPROPERTIES\n"
                        "CHARS 1\nSTARTCHAR A\nENCODING 65\nSWIDTH 500 0\nDWIDTH 8 0\nBBX 8 1 0 0\nBITMAP\nFF\n"
                        "ENDCHAR\nENDFONT\n"));
  expectRefused(folder.file("text.ttf"), "is not a font.");
  expectRefused(folder.file("empty.ttf"), "is empty, not a font.");
  expectRefused(folder.file("none.ttf"), "No such file");
  expectRefused(folder.file("bitmap.bdf"), "is a bitmap font; a font with outlines is needed.");
  expectRefused(folder.path().string(), "is a folder");
  expectRefused(fontPath("no-unicode.ttf"), "has no Unicode character map.");
}

TEST(FontFace, TruncatedFontsAreRefusedAtEveryLength) {
  const test::TemporaryFolder folder;
  for (const char* name : {"latin.ttf", "latin.woff", "latin.woff2", "han.otf", "han.woff2", "han.ttc"}) {
    const Bytes whole = *readFile(fontPath(name));
    for (int part = 1; part <= 10; ++part) {
      const std::size_t size = whole.size() * static_cast<std::size_t>(part) / 11;
      expectRefused(folder.write("cut", whole.data(), size), "damaged or truncated");
    }
  }
}

TEST(FontFace, DamagedFontsNeverGiveWildOutlines) {
  const test::TemporaryFolder folder;
  std::uint32_t random = 1;
  int opened = 0;
  for (const char* name : {"latin.ttf", "han.otf", "variable.ttf", "latin.woff2"}) {
    const Bytes whole = *readFile(fontPath(name));
    for (int round = 0; round < 150; ++round) {
      Bytes bytes = whole;
      for (int i = 0; i < 6; ++i) {
        random = random * 1664525U + 1013904223U;
        bytes[(random >> 8) % bytes.size()] = static_cast<std::uint8_t>(random >> 3);
      }
      const auto face = FontFace::open({{folder.write("damaged", bytes.data(), bytes.size())}, 0, {}});
      if (!face) {
        test::expectOneSentence(face.error().message.text());
        continue;
      }
      ++opened;
      for (const char32_t c : face->characters()) {
        const auto outline = face->outline(c);
        if (!outline) continue;
        EXPECT_TRUE(std::isfinite(outline->advance));
        EXPECT_EQ(outline->points.size(), outline->tags.size());
        for (const auto& p : outline->points) {
          ASSERT_LE(std::max(std::abs(p.x), std::abs(p.y)), 64 * outline->unitsPerEm);
        }
      }
    }
  }
  EXPECT_GT(opened, 50) << "the damage must not always be found at once";
}

}  // namespace
}  // namespace gg
