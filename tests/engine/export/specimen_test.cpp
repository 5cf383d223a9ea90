#include "engine/export/specimen.h"

#include <gtest/gtest.h>

#include "engine/base/paths.h"
#include "engine/base/unicode.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

FontInfo info() {
  FontInfo info;
  info.family = "Specimen";
  return info;
}

std::size_t pagesOf(const Bytes& pdf) {
  const std::string text(pdf.begin(), pdf.end()), mark = "/Type /Page ";
  std::size_t count = 0;
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) ++count;
  return count;
}

TEST(Specimen, AFewCharactersFillOnePageAndEqualInputGivesEqualBytes) {
  const auto font = *readFile(test::fontPath("latin.ttf"));
  const auto pdf = specimenPdf(font, info());
  ASSERT_TRUE(pdf) << pdf.error().message.text();
  EXPECT_EQ(std::string(pdf->begin(), pdf->begin() + 5), "%PDF-");
  EXPECT_EQ(pagesOf(*pdf), 1U);
  EXPECT_EQ(*specimenPdf(font, info()), *pdf);
  EXPECT_NE(*specimenPdf(font, info(), "AAA"), *pdf) << "the text is the user's";
  EXPECT_EQ(*specimenPdf(font, info(), "\u4e00"), *pdf) << "of which the font has nothing";
}

TEST(Specimen, ManyCharactersFillMorePages) {
  const auto pdf = specimenPdf(*readFile(resourcePath("fonts/NotoSans-latin-ext.woff2")), info());
  ASSERT_TRUE(pdf) << pdf.error().message.text();
  EXPECT_GT(pagesOf(*pdf), 1U);
}

TEST(Specimen, ANameThatTheFontLacksIsSetInNoto) {
  auto han = info();
  han.family = "花書 Serif";
  const auto pdf = specimenPdf(*readFile(test::fontPath("latin.ttf")), han);
  ASSERT_TRUE(pdf) << pdf.error().message.text();
  EXPECT_NE(std::string(pdf->begin(), pdf->end()).find("NotoSansCJK"), std::string::npos);
}

TEST(Specimen, WhatIsNoFontIsRefused) { EXPECT_FALSE(specimenPdf({1, 2, 3}, info())); }

TEST(SpecimenText, IsWhatTheCharactersAllow) {
  std::vector<char32_t> latin;
  for (char32_t c = U' '; c <= U'~'; ++c) latin.push_back(c);
  EXPECT_NE(toUtf8(specimenText(latin)).find("quick brown"), std::string::npos);
  EXPECT_EQ(specimenText({U'天', U'地', U'玄', U'黃', U'宇', U'宙', U'洪', U'荒', U'日', U'月', U'盈', U'昃'}),
            U"天地玄黃宇宙洪荒日月盈昃");
  EXPECT_EQ(specimenText({U' ', U'x', U'z'}), U"xz");
}

}  // namespace
}  // namespace gg
