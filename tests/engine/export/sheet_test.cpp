#include "engine/export/sheet.h"

#include <gtest/gtest.h>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

/// `count` cells of one grey value each, growing.
std::vector<SheetGlyph> glyphs(std::size_t count, int side = 8) {
  std::vector<SheetGlyph> some;
  for (std::size_t i = 0; i < count; ++i) {
    some.push_back({U'A' + static_cast<char32_t>(i), Bitmap(side, side, static_cast<float>(i + 1) / 10)});
  }
  return some;
}

TEST(Sheet, ItsFileEndsInPngOrSvg) {
  for (const char* path : {"s.png", "a.b/s.svg"}) EXPECT_TRUE(checkSheetPath(path)) << path;
  for (const char* path : {"s.bmp", "s.PNG", "s", "a.png/s", ""}) {
    const auto ok = checkSheetPath(path);
    ASSERT_FALSE(ok) << path;
    test::expectOneSentence(ok.error().message.text());
  }
}

TEST(Sheet, CellsLieRowByRow) {
  SheetOptions options;
  options.columns = 3;
  options.margin = 2;
  const auto sheet = sheetPicture(glyphs(5), options);
  EXPECT_EQ(sheet.width(), 36);
  EXPECT_EQ(sheet.height(), 24);
  for (int i = 0; i < 5; ++i) {
    const int left = i % 3 * 12 + 2, top = i / 3 * 12 + 2;
    EXPECT_EQ(sheet.at(left, top), static_cast<float>(i + 1) / 10) << i;
    EXPECT_EQ(sheet.at(left + 7, top + 7), static_cast<float>(i + 1) / 10) << i;
    EXPECT_EQ(sheet.at(left - 1, top), 0.F) << i;
    EXPECT_EQ(sheet.at(left, top + 8), 0.F) << i;
  }
  EXPECT_EQ(sheet.at(2 * 12 + 4, 12 + 4), 0.F);
}

TEST(Sheet, IsAsSquareAsPossible) {
  EXPECT_EQ(sheetPicture(glyphs(9)).width(), sheetPicture(glyphs(9)).height());
  EXPECT_EQ(sheetPicture(glyphs(1)).width(), 16);
}

TEST(Sheet, ALargeSetIsShrunkToWhatCanBeReadAgain) {
  const std::vector<SheetGlyph> many(600, {U'A', Bitmap(64, 64, 0.5F)});
  SheetOptions options;
  options.columns = 300;
  const auto sheet = sheetPicture(many, options);
  EXPECT_LE(sheet.width(), kMaxImageSide);
  EXPECT_LE(sheet.height(), kMaxImageSide);
  EXPECT_GT(sheet.width(), kMaxImageSide / 2);
  EXPECT_NEAR(sheet.at(10, 10), 0.5F, 1e-4F);
}

TEST(Sheet, ALongColumnIsShrunkWithItsMarginsOrBroken) {
  SheetOptions options;
  options.columns = 1;
  options.margin = 4;
  const auto tall = sheetPicture(std::vector<SheetGlyph>(3000, {U'A', Bitmap(8, 8, 1.F)}), options);
  EXPECT_EQ(tall.width(), 2);
  EXPECT_EQ(tall.height(), 6000);
  const auto broken = sheetPicture(std::vector<SheetGlyph>(10000, {U'A', Bitmap(1, 1, 1.F)}), options);
  EXPECT_EQ(broken.width(), 2);
  EXPECT_EQ(broken.height(), 5000);
  EXPECT_EQ(broken.at(1, 4999), 1.F);
}

TEST(Sheet, SvgHoldsEveryGlyphAsAPng) {
  auto some = glyphs(2);
  some[1].character = U'<';
  const auto svg = svgSheet(some);
  ASSERT_TRUE(svg);
  EXPECT_NE(svg->find("width=\"32\" height=\"16\""), std::string::npos) << *svg;
  EXPECT_NE(svg->find("<g id=\"uni0041\"><title>A</title>"), std::string::npos);
  EXPECT_NE(svg->find("<title>&lt;</title>"), std::string::npos);
  // "iVBORw0KGgo" is the signature of PNG in base64.
  EXPECT_NE(svg->find("data:image/png;base64,iVBORw0KGgo"), std::string::npos);
  EXPECT_EQ(svg->substr(svg->size() - 7), "</svg>\n");
}

TEST(Sheet, Base64PadsEveryLength) {
  // The embedded PNG of any size decodes: lengths are multiples of four and only the end is padded.
  for (int side = 1; side < 5; ++side) {
    const auto svg = svgSheet({{U'A', Bitmap(side, side, 0.3F)}}).value();
    const auto begin = svg.find("base64,") + 7, end = svg.find('"', begin);
    EXPECT_EQ((end - begin) % 4, 0U);
    const auto padding = svg.substr(begin, end - begin).find('=');
    EXPECT_TRUE(padding == std::string::npos || padding >= end - begin - 2);
  }
}

TEST(Sheet, TheEndingChoosesTheFormat) {
  const auto png = sheetFor("a.png", glyphs(2)), svg = sheetFor("a.svg", glyphs(2));
  ASSERT_TRUE(png && svg);
  EXPECT_EQ((*png)[1], 'P');
  EXPECT_EQ((*svg)[0], '<');
  const auto decoded = decodePng(*png, "a.png");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->width(), 32);
}

}  // namespace
}  // namespace gg
