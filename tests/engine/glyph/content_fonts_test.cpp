#include "engine/glyph/content_fonts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "engine/base/paths.h"
#include "engine/base/unicode.h"
#include "engine/glyph/character_set.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

bool sameShape(const GlyphOutline& a, const GlyphOutline& b) {
  return a.tags == b.tags && a.contourEnds == b.contourEnds && a.advance == b.advance &&
         std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                    [](const auto& p, const auto& q) { return p.x == q.x && p.y == q.y; });
}

GlyphOutline bundled(const std::string& file, char32_t character) {
  return *FontFace::open({{resourcePath("fonts/" + file)}, 0, {}})->outline(character);
}

TEST(ContentFonts, HaveEveryBundledCharacterWithoutTheSystem) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts) << fonts.error().message.text();
  for (const CharacterSet& set : CharacterSet::bundled()) {
    const char* face = set.language == "ja"        ? "NotoSansCJK-JP.woff2"
                       : set.language == "ko"      ? "NotoSansCJK-KR.woff2"
                       : set.language == "zh-Hant" ? "NotoSansCJK-TC.woff2"
                                                   : "NotoSansCJK-SC.woff2";
    const auto alone = FontFace::open({{resourcePath(std::string("fonts/") + face)}, 0, {}});
    ASSERT_TRUE(alone);
    for (const char32_t c : set.characters) {
      EXPECT_TRUE(fonts->has(c, set.language)) << set.name << " " << describe(c);
      EXPECT_TRUE(set.language.empty() || alone->has(c)) << set.name << " " << describe(c);
    }
  }
}

TEST(ContentFonts, FitInTheirBudget) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(resourcePath("fonts"))) bytes += entry.file_size();
  EXPECT_LE(bytes, std::uintmax_t{6} << 20);
}

TEST(ContentFonts, HanFollowsTheLanguage) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts);
  EXPECT_TRUE(sameShape(*fonts->outline(U'直', "ja"), bundled("NotoSansCJK-JP.woff2", U'直')));
  EXPECT_TRUE(sameShape(*fonts->outline(U'直', "zh-Hans"), bundled("NotoSansCJK-SC.woff2", U'直')));
  EXPECT_TRUE(sameShape(*fonts->outline(U'直', "zh-Hant"), bundled("NotoSansCJK-TC.woff2", U'直')));
  EXPECT_TRUE(sameShape(*fonts->outline(U'直'), *fonts->outline(U'直', "zh-Hans")));
  EXPECT_FALSE(sameShape(*fonts->outline(U'直', "ja"), *fonts->outline(U'直', "zh-Hans")));
  EXPECT_FALSE(sameShape(*fonts->outline(U'。', "zh-Hant"), *fonts->outline(U'。', "zh-Hans")));
}

TEST(ContentFonts, KanaHangulAndLatinDoNot) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts);
  for (const char* language : {"", "ja", "ko", "zh-Hans", "zh-Hant"}) {
    EXPECT_TRUE(sameShape(*fonts->outline(U'あ', language), bundled("NotoSansCJK-JP.woff2", U'あ')));
    EXPECT_TRUE(sameShape(*fonts->outline(U'한', language), bundled("NotoSansCJK-KR.woff2", U'한')));
    EXPECT_TRUE(sameShape(*fonts->outline(U'A', language), bundled("NotoSans-latin.woff2", U'A')));
  }
}

/// The ink's box, em.
struct Extent {
  double left = 1, right = 0, bottom = 1, top = 0;
};
Extent extentOf(const GlyphOutline& outline) {
  Extent extent;
  for (const auto& point : outline.points) {
    extent.left = std::min(extent.left, point.x / outline.unitsPerEm);
    extent.right = std::max(extent.right, point.x / outline.unitsPerEm);
    extent.bottom = std::min(extent.bottom, point.y / outline.unitsPerEm);
    extent.top = std::max(extent.top, point.y / outline.unitsPerEm);
  }
  return extent;
}

TEST(ContentFonts, TheSansHasABarForAnI) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts);
  const Extent plain = extentOf(*fonts->outline(U'I')), stem = extentOf(*fonts->outline(U'l'));
  EXPECT_NEAR(plain.right - plain.left, stem.right - stem.left, 0.01);
  EXPECT_NEAR(extentOf(*fonts->outline(U'H')).top, plain.top, 0.001);
  for (const char32_t c : {U'Ì', U'Í', U'Î', U'Ï', U'Ĩ', U'Ī', U'Ĭ', U'İ', U'Ι', U'Ϊ', U'І', U'Ї'}) {
    EXPECT_EQ(fonts->outline(c)->advance, fonts->outline(U'I')->advance) << describe(c);
  }
  for (const char32_t c : {U'Î', U'Ï', U'Ĩ', U'Ī', U'Ĭ', U'İ', U'Ϊ'}) {
    const Extent whole = extentOf(*fonts->outline(c));
    EXPECT_NEAR(whole.left + whole.right, plain.left + plain.right, 0.01) << "the accent is above it: " << describe(c);
  }
  const Extent serif = extentOf(*fonts->outline(U'I', "", ContentDesign::Serif));
  EXPECT_GT(serif.right - serif.left, 2 * (plain.right - plain.left));
}

TEST(ContentFonts, TheJOfTheSansStandsOnTheLine) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts);
  for (const char32_t c : {U'J', U'Ĵ', U'Ĳ', U'Ј'}) {
    const Extent extent = extentOf(*fonts->outline(c));
    EXPECT_GT(extent.bottom, -0.03) << describe(c);
    EXPECT_GT(extent.left, 0) << describe(c);
  }
}

TEST(ContentFonts, AnotherRegionsShapeIsBetterThanNone) {
  const auto fonts = ContentFonts::open();
  ASSERT_TRUE(fonts);
  EXPECT_TRUE(fonts->has(U'关', "ja")) << "not in the Japanese subset";
  EXPECT_TRUE(fonts->has(U'國', "zh-Hans")) << "not in the simplified subset";
}

TEST(ContentFonts, ASpaceHasAnAdvanceAndNoInk) {
  const auto fonts = ContentFonts::open();
  const auto space = fonts->outline(U' ');
  ASSERT_TRUE(space);
  EXPECT_TRUE(space->empty());
  EXPECT_EQ(space->advance, 260);
  EXPECT_FALSE(fonts->has(U' '));
}

TEST(ContentFonts, WhatNoFontHasIsNamed) {
  const auto outline = ContentFonts::open()->outline(U'\U0010FFFD');
  ASSERT_FALSE(outline);
  EXPECT_EQ(outline.error().code, ErrorCode::NotFound);
  EXPECT_NE(outline.error().message.text().find("U+10FFFD"), std::string::npos);
  EXPECT_NE(outline.error().message.text().find("fonts-noto-cjk"), std::string::npos);
  test::expectOneSentence(outline.error().message.text());
}

TEST(ContentFonts, AFontOfTheUserIsUsedForEverything) {
  const auto fonts = ContentFonts::open(test::fontPath("latin.ttf"));
  ASSERT_TRUE(fonts);
  EXPECT_EQ(fonts->description(), "Noto Sans");
  EXPECT_TRUE(fonts->has('A'));
  EXPECT_FALSE(fonts->has(U'永'));
  const auto missing = fonts->outline(U'永');
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().message.text(),
            "The content font " + test::fontPath("latin.ttf") + " has no glyph for U+6C38 永.");
}

TEST(ContentFonts, AWrongFontOfTheUserIsRefused) {
  const auto fonts = ContentFonts::open("/no/such.ttf");
  ASSERT_FALSE(fonts);
  test::expectOneSentence(fonts.error().message.text());
}

TEST(ContentFonts, GlyphsInMemoryAreTakenAsTheyAre) {
  GlyphOutline dot;
  GlyphOutline serif;
  dot.advance = 321;
  serif.advance = 123;
  const auto fonts = ContentFonts::from(
      [&](char32_t c, const std::string& language, ContentDesign design) {
        return c != U'A' || language != "ja" ? nullptr : design == ContentDesign::Serif ? &serif : &dot;
      },
      "dots");
  EXPECT_TRUE(fonts.has(U'A', "ja"));
  EXPECT_FALSE(fonts.has(U'A', "ko"));
  EXPECT_EQ(fonts.outline(U'A', "ja")->advance, 321);
  EXPECT_EQ(fonts.outline(U'A', "ja", ContentDesign::Serif)->advance, 123);
  test::expectOneSentence(fonts.outline(U'B', "ja").error().message.text());
  EXPECT_EQ(fonts.description(), "dots");
}

TEST(ContentFonts, EveryDesignDrawsTheCommonCharacters) {
  const auto fonts = ContentFonts::open();
  for (const char32_t c : std::u32string(U"Aagéß永国あカ")) {
    std::vector<GlyphOutline> drawn;
    for (const ContentDesign design : kContentDesigns) {
      drawn.push_back(*fonts->outline(c, "", design));
      for (std::size_t i = 0; i + 1 < drawn.size(); ++i) EXPECT_FALSE(sameShape(drawn[i], drawn.back())) << describe(c);
    }
    EXPECT_TRUE(sameShape(drawn[1], bundled("NotoSerifCJK-SC.woff2", c))) << describe(c);
    EXPECT_TRUE(sameShape(drawn[2], bundled("PlainBrush.woff2", c))) << describe(c);
    EXPECT_TRUE(sameShape(drawn[3], bundled("PlainAlternate.woff2", c))) << describe(c);
    EXPECT_TRUE(sameShape(drawn[4], bundled("PlainHeavy.woff2", c))) << describe(c);
  }
}

TEST(ContentFonts, TheSansStandsInForADesignThatLacksTheCharacter) {
  const auto fonts = ContentFonts::open();
  for (const char32_t c : std::u32string(U"ᴁ ")) {
    EXPECT_TRUE(sameShape(*fonts->outline(c, "", ContentDesign::Brush), *fonts->outline(c))) << describe(c);
  }
  EXPECT_FALSE(fonts->outline(U'\U0010FFFD', "", ContentDesign::Serif));
}

TEST(ContentFonts, TheSansStandsInForAFormTheBrushDoesNotHave) {
  const auto fonts = ContentFonts::open();
  const auto brush = [&](char32_t c, const char* language) {
    return *fonts->outline(c, language, ContentDesign::Brush);
  };
  EXPECT_TRUE(sameShape(brush(U'直', "ja"), *fonts->outline(U'直', "ja")));
  EXPECT_TRUE(sameShape(brush(U'令', "zh-Hant"), *fonts->outline(U'令', "zh-Hant")));
  EXPECT_FALSE(sameShape(brush(U'直', "zh-Hans"), *fonts->outline(U'直', "zh-Hans")));
  EXPECT_FALSE(sameShape(brush(U'国', "ja"), *fonts->outline(U'国', "ja")));
}

TEST(ContentFonts, AlternateAndHeavyStandForLanguagesThatWriteTheCharacterAsJapaneseDoes) {
  const auto fonts = ContentFonts::open();
  for (const ContentDesign design : {ContentDesign::Alternate, ContentDesign::Heavy}) {
    const std::string file = design == ContentDesign::Heavy ? "PlainHeavy.woff2" : "PlainAlternate.woff2";
    const auto drawn = [&](char32_t c, const char* language) { return *fonts->outline(c, language, design); };
    EXPECT_TRUE(sameShape(drawn(U'直', "ja"), bundled(file, U'直')));
    for (const char* language : {"ja", "zh-Hans", "zh-Hant", "ko"}) {
      EXPECT_TRUE(sameShape(drawn(U'国', language), bundled(file, U'国'))) << language;
      EXPECT_TRUE(sameShape(drawn(U'カ', language), bundled(file, U'カ'))) << language;
    }
    for (const char* language : {"zh-Hans", "zh-Hant"}) {
      EXPECT_TRUE(sameShape(drawn(U'直', language), *fonts->outline(U'直', language))) << "the sans stands in";
    }
    EXPECT_TRUE(sameShape(drawn(U'令', "zh-Hant"), *fonts->outline(U'令', "zh-Hant"))) << "the sans stands in";
    EXPECT_TRUE(sameShape(drawn(U'가', "ko"), *fonts->outline(U'가', "ko"))) << "the sans stands in";
  }
}

TEST(ContentFonts, TheSerifHasJapaneseAndTraditionalFormsOfItsOwn) {
  const auto fonts = ContentFonts::open();
  const auto serif = [&](char32_t c, const char* language) {
    return *fonts->outline(c, language, ContentDesign::Serif);
  };
  EXPECT_TRUE(sameShape(serif(U'直', "ja"), bundled("NotoSerifCJK-JP.woff2", U'直')));
  EXPECT_TRUE(sameShape(serif(U'令', "zh-Hant"), bundled("NotoSerifCJK-TC.woff2", U'令')));
  EXPECT_TRUE(sameShape(serif(U'直', "zh-Hans"), bundled("NotoSerifCJK-SC.woff2", U'直')));
  EXPECT_TRUE(sameShape(serif(U'国', "ja"), bundled("NotoSerifCJK-SC.woff2", U'国')));
  EXPECT_TRUE(sameShape(serif(U'直', "ko"), *fonts->outline(U'直', "ko"))) << "the sans stands in";
}

TEST(ContentFonts, AFontOfTheUserStandsForEveryDesign) {
  const auto fonts = ContentFonts::open(test::fontPath("latin.ttf"));
  for (const ContentDesign design : kContentDesigns) {
    EXPECT_TRUE(sameShape(*fonts->outline(U'A', "", design), *fonts->outline(U'A')));
  }
}

TEST(ContentFonts, DescribeThemselves) { EXPECT_EQ(ContentFonts::open()->description(), kBundledContent); }

}  // namespace
}  // namespace gg
