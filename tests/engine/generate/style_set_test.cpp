#include "engine/generate/style_set.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/glyph/png_io.h"
#include "engine/glyph/script.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

using test::TemporaryFolder;

const std::string kFonts = std::string(GG_TEST_DATA) + "/fonts/";
const std::string kLatin = std::string(GG_SOURCE_DIR) + "/resources/fonts/NotoSans-latin.woff2";

const ContentFonts& content() {
  static const auto fonts = ContentFonts::open();
  return fonts.value();
}

Result<LoadedStyle> load(const std::vector<std::string>& paths, const std::u32string& characters = {},
                         const std::vector<char32_t>& wanted = {}) {
  StyleLoadOptions options;
  options.characters = characters;
  options.wanted = wanted;
  return loadStyle(paths, options, content());
}

std::u32string charactersOf(const LoadedStyle& style) {
  std::u32string text;
  for (const auto& reference : style.set.references) text += reference.character;
  return text;
}

void expectRefused(const Result<LoadedStyle>& style, const std::string& part) {
  ASSERT_FALSE(style);
  test::expectOneSentence(style.error().message.text());
  EXPECT_NE(style.error().message.text().find(part), std::string::npos) << style.error().message.text();
}

/// A square picture with a box of ink.
Bitmap box(int side) {
  Bitmap bitmap(side, side);
  for (int y = side / 4; y < side / 2; ++y) {
    for (int x = side / 4; x < side / 2; ++x) bitmap.at(x, y) = 1;
  }
  return bitmap;
}

TEST(StyleSet, IdsAreKeptAndNeverShared) {
  StyleSet set;
  EXPECT_EQ(set.add('a', box(8), ""), 1U);
  EXPECT_EQ(set.add('b', box(8), ""), 2U);
  set.references.erase(set.references.begin());
  EXPECT_EQ(set.add('c', box(8), ""), 3U);
  set.references.front().muted = true;
  EXPECT_EQ(set.activeCount(), 1U);
}

TEST(LoadStyle, NamedCharactersOfAFontAreRenderedInTheFrame) {
  const auto style = load({kLatin}, U"Rag");
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(charactersOf(*style), U"Rag");
  EXPECT_TRUE(style->notes.empty());
  const auto spec = FontSpec::parse(kLatin);
  const auto face = FontFace::open(*spec);
  EXPECT_EQ(style->set.references[1].image, GlyphFrame(64).render(*face->outline('a')).bitmap);
  EXPECT_EQ(style->set.references[1].source, kLatin);
}

TEST(LoadStyle, SeveralFilesAreOneFont) {
  const auto style = load({kFonts + "split-1.woff2", kFonts + "split-2.woff2"}, U"Ag");
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(charactersOf(*style), U"Ag");
  expectRefused(load({kFonts + "split-1.woff2"}, U"Ag"), "U+0067 g");
}

TEST(LoadStyle, EveryLackingCharacterIsNamed) {
  const auto style = load({kLatin}, U"A永B国");
  expectRefused(style, "lacks the style characters U+6C38 永, U+56FD 国.");
  EXPECT_EQ(style.error().code, ErrorCode::BadInput);
  expectRefused(load({kFonts + "boxes.ttf"}, U"AB"), "U+0042 B");
}

TEST(LoadStyle, WithoutNamesTheFontGivesCharactersOfTheWantedScript) {
  const auto style = load({kFonts + "han.otf"}, {}, {U'永'});
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(style->set.references.size(), 4U);
  const auto latin = load({kLatin}, {}, {'Q', 'x'});
  ASSERT_TRUE(latin);
  EXPECT_EQ(latin->set.references.size(), 8U);
  for (const char32_t c : charactersOf(*latin)) EXPECT_TRUE(c >= 'A' && c < 0x530) << static_cast<unsigned>(c);
  EXPECT_EQ(charactersOf(*latin).find_first_of(U"Qx"), std::u32string::npos);
  for (const std::u32string wanted : {U"@", U"Q@1", U"\u00C4\u00E9#"}) {
    const auto letters = load({kLatin}, {}, {wanted.begin(), wanted.end()});
    ASSERT_TRUE(letters);
    for (const char32_t c : charactersOf(*letters)) {
      EXPECT_TRUE(letterScript(c) == "latin" && !isMarked(c)) << static_cast<unsigned>(c);
    }
  }
}

TEST(LoadStyle, OfFortyCharactersTheBestSixteenAreUsedAndNamed) {
  const std::u32string forty = U"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn";
  const auto style = load({kLatin}, forty, {'R', 'e'});
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(style->set.references.size(), 16U);
  ASSERT_EQ(style->notes.size(), 1U);
  std::string names;
  for (const char32_t c : charactersOf(*style)) names += static_cast<char>(c);
  EXPECT_NE(style->notes[0].text().find("40 style characters the 16"), std::string::npos) << style->notes[0].text();
  EXPECT_NE(style->notes[0].text().find(names), std::string::npos) << style->notes[0].text();
  EXPECT_NE(names.find('R'), std::string::npos) << names;
  EXPECT_NE(names.find('e'), std::string::npos) << names;
}

TEST(LoadStyle, InkOutsideTheFrameIsReported) {
  const auto style = load({kFonts + "boxes.ttf"}, U"AE");
  ASSERT_TRUE(style) << style.error().message.text();
  ASSERT_EQ(style->notes.size(), 1U);
  EXPECT_EQ(style->notes[0].text(), "Ink outside the frame is cut off: U+0045 E of " + kFonts + "boxes.ttf.");
}

TEST(LoadStyle, AChosenCharacterWithoutInkInTheFrameIsLeftOut) {
  const TemporaryFolder folder;
  auto bytes = readFile(kFonts + "boxes.ttf").value();
  const Bytes steps = {0xFC, 0x7C, 0x0A, 0xF0};  // x of E: −900, then +2800
  const auto at = std::search(bytes.begin(), bytes.end(), steps.begin(), steps.end());
  ASSERT_NE(at, bytes.end());
  at[0] = 0x70;  // 28 em to the right
  const auto font = folder.write("far.ttf", bytes.data(), bytes.size());
  const auto style = load({font}, {}, {'Q'});
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(charactersOf(*style), U"A");
  expectRefused(load({font}, U"AE"), "shows no ink of U+0045 E in the frame.");
}

TEST(LoadStyle, OnlyFilesOfAFolderAreRead) {
  const TemporaryFolder folder;
  ASSERT_TRUE(savePng(folder.file("A.png"), box(64)));
  ASSERT_EQ(mkfifo(folder.file("B.png").c_str(), 0600), 0);
  const auto style = load({folder.path().string()});
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(charactersOf(*style), U"A");
}

TEST(LoadStyle, AFolderOfImagesIsLabelledByFileNames) {
  const TemporaryFolder folder;
  for (const char* name : {"永.png", "uni56FD.png", "U+0041.png", "scan 1.PNG"}) {
    ASSERT_TRUE(savePng(folder.file(name), box(64)));
  }
  folder.write("notes.txt", "x", 1);
  const auto style = load({folder.path().string()});
  ASSERT_TRUE(style) << style.error().message.text();
  const auto found = charactersOf(*style);
  EXPECT_EQ(std::multiset<char32_t>(found.begin(), found.end()), std::multiset<char32_t>({0, 'A', U'国', U'永'}));
  EXPECT_EQ(style->set.references[0].image.width(), 64);
  ASSERT_EQ(style->notes.size(), 1U);
  EXPECT_NE(style->notes[0].text().find("Not known which character this shows: scan 1.PNG."), std::string::npos);
}

TEST(LoadStyle, ImagesAndNamedCharactersGoTogether) {
  const TemporaryFolder folder;
  ASSERT_TRUE(savePng(folder.file("A.png"), box(64)));
  ASSERT_TRUE(savePng(folder.file("B.png"), box(64)));
  const auto style = load({folder.path().string()}, U"B");
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(charactersOf(*style), U"B");
  expectRefused(load({folder.path().string()}, U"C"), "No style image is labelled U+0043 C.");
}

TEST(LoadStyle, OfManyImagesTheLabelledOnesComeFirst) {
  const TemporaryFolder folder;
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(savePng(folder.file("scan" + std::to_string(i) + ".png"), box(32)));
  ASSERT_TRUE(savePng(folder.file("z.png"), box(32)));
  const auto style = load({folder.path().string()});
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(style->set.references.size(), 16U);
  EXPECT_NE(charactersOf(*style).find(U'z'), std::u32string::npos);
  ASSERT_EQ(style->notes.size(), 2U) << "which are used, and which show no known character";
  EXPECT_NE(style->notes[0].text().find("scan0.png"), std::string::npos) << style->notes[0].text();
  EXPECT_NE(style->notes[1].text().find("scan0.png"), std::string::npos) << style->notes[1].text();
}

TEST(LoadStyle, AHugePictureIsShrunkToTheFrame) {
  const TemporaryFolder folder;
  ASSERT_TRUE(savePng(folder.file("A.png"), box(3000)));
  const auto style = load({folder.file("A.png")});
  ASSERT_TRUE(style) << style.error().message.text();
  const auto& image = style->set.references[0].image;
  EXPECT_EQ(image.width(), 64);
  EXPECT_NEAR(image.at(24, 24), 1, 1e-3);
  EXPECT_NEAR(image.at(40, 40), 0, 1e-3);
}

TEST(LoadStyle, WhatGivesNoReferenceIsRefused) {
  const TemporaryFolder folder;
  expectRefused(load({}), "No style is given");
  expectRefused(load({folder.path().string()}), "holds no PNG image");
  expectRefused(load({folder.file("missing.png")}), "missing.png");
  expectRefused(load({folder.file("missing.ttf")}), "missing.ttf");
  expectRefused(load({kLatin}, U" \n"), "No style character is given.");
  ASSERT_TRUE(savePng(folder.file("A.png"), Bitmap(64, 64)));
  expectRefused(load({folder.path().string()}), "A.png has no ink");
  expectRefused(load({folder.write("text.ttf", "hello", 5)}), "text.ttf is not a font");
}

}  // namespace
}  // namespace gg
