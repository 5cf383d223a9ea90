#include "engine/base/unicode.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(Unicode, RoundTripsEveryScalarValue) {
  std::u32string all;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c < 0xD800 || c > 0xDFFF) all.push_back(c);
  }
  EXPECT_EQ(fromUtf8(toUtf8(all)), all);
}

TEST(Unicode, MalformedBytesBecomeReplacementCharacters) {
  EXPECT_EQ(fromUtf8("a\xFFz"), U"a\uFFFDz");
  EXPECT_EQ(fromUtf8("\xC0\xAF"), U"\uFFFD\uFFFD") << "an overlong form";
  EXPECT_EQ(fromUtf8("\xE0\x80\xAF"), U"\uFFFD\uFFFD\uFFFD") << "an overlong form";
  EXPECT_EQ(fromUtf8("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD") << "a surrogate";
  EXPECT_EQ(fromUtf8("\xF4\x90\x80\x80").front(), U'\uFFFD') << "beyond U+10FFFF";
  EXPECT_EQ(fromUtf8("\xE6\xB0"), U"\uFFFD\uFFFD") << "cut short";
  EXPECT_EQ(toUtf8(char32_t{0xD800}), "\xEF\xBF\xBD");
}

TEST(Unicode, DescribesForMessages) {
  EXPECT_EQ(describe(U'永'), "U+6C38 永");
  EXPECT_EQ(describe(U'\U00020000'), "U+20000 𠀀");
  EXPECT_EQ(describe(U'\n'), "U+000A");
}

TEST(Unicode, NamesFollowTheGlyphList) {
  EXPECT_EQ(uniName(U'A'), "uni0041");
  EXPECT_EQ(uniName(U'永'), "uni6C38");
  EXPECT_EQ(uniName(U'\U00020000'), "u20000");
}

TEST(Unicode, FindsTheCharacterOfAName) {
  for (const char* name : {"永", "uni6C38", "uni6c38", "u6C38", "U+6C38", "u+6c38"}) {
    EXPECT_EQ(characterFromName(name), U'永') << name;
  }
  EXPECT_EQ(characterFromName("u20000"), U'\U00020000');
  EXPECT_EQ(characterFromName("u"), U'u');
  for (const char* name : {"", "uni", "union", "uni6C3", "uni6C38x", "U+", "U+D800", "U+110000", "ab", "\xFF"}) {
    EXPECT_EQ(characterFromName(name), 0U) << name;
  }
}

TEST(Unicode, NamesRoundTrip) {
  for (char32_t c = 0x21; c <= 0x10FFFF; c += 7) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    ASSERT_EQ(characterFromName(uniName(c)), c);
  }
}

}  // namespace
}  // namespace gg
