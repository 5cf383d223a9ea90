#include <gtest/gtest.h>

#include <algorithm>

#include "engine/generate/style_set.h"
#include "engine/glyph/character_set.h"

namespace gg {
namespace {

class ReferenceChoice : public testing::Test {
 protected:
  std::vector<char32_t> choose(const std::u32string& candidates, const std::u32string& wanted, int count) const {
    return chooseReferenceCharacters({candidates.begin(), candidates.end()}, {wanted.begin(), wanted.end()}, count,
                                     content_, "");
  }
  const ContentFonts content_ = ContentFonts::open().value();
};

TEST_F(ReferenceChoice, FewCandidatesAreAllTaken) {
  EXPECT_EQ(choose(U"zab", U"q", 3), (std::vector<char32_t>{'z', 'a', 'b'}));
  EXPECT_TRUE(choose(U"", U"q", 3).empty());
}

TEST_F(ReferenceChoice, TheWantedCharacterCoversItselfBest) {
  for (const char32_t wanted : std::u32string(U"AgM8")) {
    EXPECT_EQ(choose(U"ABCDEFGHIJKLMNOPabcdefgh8", {wanted}, 1), std::vector<char32_t>{wanted});
  }
}

TEST_F(ReferenceChoice, ALikeCharacterIsPreferred) {
  EXPECT_EQ(choose(U"MWO·x", U"Q", 1), std::vector<char32_t>{'O'});
  EXPECT_EQ(choose(U"AOVX", U"il", 4).size(), 4U);
}

TEST_F(ReferenceChoice, ASecondReferenceCoversWhatTheFirstDoesNot) {
  EXPECT_EQ(choose(U"OQCG|", U"O|||", 2), (std::vector<char32_t>{'O', '|'}));
}

TEST_F(ReferenceChoice, ThousandsOfCharactersGiveTheSameDistinctAnswerEachTime) {
  const auto set = CharacterSet::byName("gb2312-1");
  ASSERT_TRUE(set);
  const auto first = chooseReferenceCharacters(set->characters, set->characters, 16, content_, "zh-Hans");
  EXPECT_EQ(first.size(), 16U);
  EXPECT_EQ(first, chooseReferenceCharacters(set->characters, set->characters, 16, content_, "zh-Hans"));
  // In the candidates' order, each once.
  auto position = set->characters.begin();
  for (const char32_t character : first) {
    position = std::find(position, set->characters.end(), character);
    ASSERT_NE(position, set->characters.end());
    ++position;
  }
}

TEST_F(ReferenceChoice, CharactersNoContentFontHasDoNotHarm) {
  const std::u32string unknown = {0xE000, 0xE001, 'a', 'b', 0xF0000};
  const auto chosen = choose(unknown, U"ab", 2);
  EXPECT_EQ(chosen, (std::vector<char32_t>{'a', 'b'}));
}

}  // namespace
}  // namespace gg
