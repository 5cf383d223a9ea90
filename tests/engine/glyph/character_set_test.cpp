#include "engine/glyph/character_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

struct Expected {
  const char* name;
  const char* title;
  const char* language;
  std::size_t count;
  char32_t first, last;
};
// Counts by the standards; Adobe Latin 3 without its two spaces and the soft hyphen.
constexpr Expected kExpected[] = {
    {"ascii", "ASCII", "", 94, U'!', U'~'},
    {"latin-1", "Latin-1", "", 188, U'!', U'ÿ'},
    {"adobe-latin-3", "Adobe Latin 3", "", 328, U'!', U'ﬂ'},
    {"kana", "Kana", "ja", 170, U'ぁ', U'ー'},
    {"jis-1", "JIS X 0208 level 1", "ja", 2965, U'亜', U'腕'},
    {"gb2312-1", "GB 2312 level 1", "zh-Hans", 3755, U'啊', U'座'},
    {"gb2312-2", "GB 2312 level 2", "zh-Hans", 3008, U'亍', U'齄'},
    {"big5-common", "Big5 common characters", "zh-Hant", 5401, U'一', U'籲'},
    {"ksx1001-hangul", "KS X 1001 Hangul", "ko", 2350, U'가', U'힝'},
};

TEST(CharacterSet, TheBundledSetsAreWhole) {
  const auto sets = CharacterSet::bundled();
  ASSERT_EQ(sets.size(), std::size(kExpected));
  for (std::size_t i = 0; i < sets.size(); ++i) {
    EXPECT_EQ(sets[i].name, kExpected[i].name);
    EXPECT_EQ(sets[i].title, kExpected[i].title);
    EXPECT_EQ(sets[i].language, kExpected[i].language);
    ASSERT_EQ(sets[i].characters.size(), kExpected[i].count) << sets[i].name;
    EXPECT_EQ(sets[i].characters.front(), kExpected[i].first) << sets[i].name;
    EXPECT_EQ(sets[i].characters.back(), kExpected[i].last) << sets[i].name;
    EXPECT_EQ(std::set<char32_t>(sets[i].characters.begin(), sets[i].characters.end()).size(), kExpected[i].count);
  }
}

TEST(CharacterSet, IsFoundByName) {
  const auto set = CharacterSet::byName("kana");
  ASSERT_TRUE(set);
  EXPECT_EQ(std::count(set->characters.begin(), set->characters.end(), U'ヶ'), 1);
}

TEST(CharacterSet, AnUnknownNameIsAnsweredWithTheKnownOnes) {
  for (const char* name : {"gb18030", "", "../charsets/kana"}) {
    const auto set = CharacterSet::byName(name);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::NotFound);
    EXPECT_NE(set.error().message.text().find("gb2312-1, gb2312-2"), std::string::npos);
    test::expectOneSentence(set.error().message.text());
  }
}

TEST(CharacterSet, ATextGivesItsDistinctCharactersInOrder) {
  const auto set = CharacterSet::fromText(U"永a 和\n永\t　a\u00A0\u200B\uFEFF#\U00020000");
  EXPECT_EQ(set.characters, std::vector<char32_t>({U'永', 'a', U'和', '#', U'\U00020000'}));
  EXPECT_TRUE(CharacterSet::fromText(U" \n").characters.empty());
}

}  // namespace
}  // namespace gg
