#include "engine/generate/draw_next.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gg {
namespace {

class DrawNext : public testing::Test {
 protected:
  std::vector<char32_t> propose(const std::u32string& drawn, const std::u32string& candidates,
                                const std::vector<WantedCharacter>& wanted, int count) const {
    return charactersToDraw({drawn.begin(), drawn.end()}, {candidates.begin(), candidates.end()}, wanted, count,
                            content_, "");
  }
  const ContentFonts content_ = ContentFonts::open().value();
};

TEST_F(DrawNext, WhatIsDrawnAlreadyIsNotProposed) {
  EXPECT_EQ(propose(U"O", U"O|", {{U'O'}, {U'|'}}, 2), std::vector<char32_t>{U'|'});
}

TEST_F(DrawNext, WhatIsCoveredAlreadyComesLast) {
  EXPECT_EQ(propose(U"O", U"CQl", {{U'O'}, {U'Q'}, {U'l'}}, 1), std::vector<char32_t>{U'l'});
  EXPECT_EQ(propose(U"|", U"OI", {{U'O'}, {U'I'}}, 1), std::vector<char32_t>{U'O'});
}

TEST_F(DrawNext, WhatCountsMoreComesFirst) {
  EXPECT_EQ(propose(U"·", U"Ox", {{U'O', 0.01}, {U'x', 1}}, 2), (std::vector<char32_t>{U'x', U'O'}));
  EXPECT_EQ(propose(U"·", U"Ox", {{U'O', 1}, {U'x', 0.01}}, 2), (std::vector<char32_t>{U'O', U'x'}));
}

TEST_F(DrawNext, LettersComeBeforeSigns) {
  EXPECT_EQ(propose(U"O", U"|Q#", {{U'O'}, {U'Q'}, {U'|'}, {U'#'}}, 3).front(), U'Q');
  EXPECT_EQ(propose(U"O", U"|Q", {{U'|'}}, 2), (std::vector<char32_t>{U'Q', U'|'}));
}

TEST_F(DrawNext, LettersComeBeforeThoseWithMarks) {
  EXPECT_EQ(propose(U"O", U"\u00CAE", {{U'\u00CA', 1}, {U'E', 0.01}}, 2), (std::vector<char32_t>{U'E', U'\u00CA'}));
  EXPECT_EQ(propose(U"O", U"#\u00CA", {{U'#', 1}}, 2), (std::vector<char32_t>{U'\u00CA', U'#'}));
}

TEST_F(DrawNext, CharactersNoContentFontHasAreNotProposed) {
  EXPECT_EQ(propose(U"a", {0xE000, U'b'}, {{U'b'}, {0xE000}}, 5), std::vector<char32_t>{U'b'});
  EXPECT_TRUE(propose(U"a", U"", {{U'b'}}, 5).empty());
}

}  // namespace
}  // namespace gg
