#include "engine/glyph/script.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace gg {
namespace {

TEST(Script, OfEveryKind) {
  for (const char32_t c : std::u32string(U"!0Agéſế–€")) EXPECT_EQ(scriptOf(c), "latin") << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string(U"あんァヿㇰｱ")) EXPECT_EQ(scriptOf(c), "kana") << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string(U"永々〇㐀豈𠀀⼀")) EXPECT_EQ(scriptOf(c), "han") << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string(U"한ㄱᄀ")) EXPECT_EQ(scriptOf(c), "hangul") << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string(U" \u3000。😀αЖ")) EXPECT_EQ(scriptOf(c), "other") << static_cast<unsigned>(c);
}

TEST(Script, OfLetters) {
  for (const char32_t c : std::u32string(U"AgéſẞαЖ")) EXPECT_EQ(letterScript(c), "latin") << static_cast<unsigned>(c);
  EXPECT_EQ(letterScript(U'あ'), "kana");
  EXPECT_EQ(letterScript(U'永'), "han");
  EXPECT_EQ(letterScript(U'한'), "hangul");
  for (const char32_t c : std::u32string(U"!0–€ー々ㄱ。"))
    EXPECT_EQ(letterScript(c), "other") << static_cast<unsigned>(c);
}

TEST(Script, MarksOnLetters) {
  for (const char32_t c : {U'\u00E9', U'\u1EAB', U'\u30AC', U'\u0439'}) EXPECT_TRUE(isMarked(c)) << std::uint32_t{c};
  for (const char32_t c : {U'e', U'\u00E6', U'\u0131', U'\u30AB', U'\uAC01', U'\u6C38', U'\u00B4', U'\u212A'}) {
    EXPECT_FALSE(isMarked(c)) << std::uint32_t{c};
  }
}

}  // namespace
}  // namespace gg
