#include "engine/export/font_check.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

/// What is said of a font; empty when it can be made.
std::string sentence(const FontInfo& info, std::vector<FontGlyph> glyphs = {{{U'A'}, {}, 500}}) {
  const auto status = checkFont(info, glyphs);
  if (status) return {};
  EXPECT_EQ(status.error().code, ErrorCode::BadInput);
  return status.error().message.text();
}

FontInfo named(const std::string& family) {
  FontInfo info;
  info.family = family;
  return info;
}

TEST(FontCheck, FamilyNamesThatCannotBeAreSaid) {
  EXPECT_EQ(sentence(named("Any [name] (with) what PostScript % refuses, 永")), "");
  for (const char* name : {"", " ", "   ", "\u3000", "\u00A0 "}) {
    EXPECT_EQ(sentence(named(name)), "A font needs a family name.") << "“" << name << "”";
  }
  EXPECT_EQ(sentence(named(std::string(201, 'x'))), "The family name is longer than 200 characters.");
  for (const char* name : {"a\tb", "a\nb", "a\x7F", "a\xFF"}) {
    EXPECT_EQ(sentence(named(name)), "The family name holds characters that cannot be shown.");
  }
}

TEST(FontCheck, TooManyNoneAndRepeatedGlyphsAreSaid) {
  EXPECT_EQ(sentence(named("F"), {}), "There is no glyph to make a font of.");
  std::vector<FontGlyph> many(65536);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = {{static_cast<char32_t>(0x20000 + i)}, {}, 500};
  EXPECT_EQ(sentence(named("F"), many), "A font holds at most 65534 glyphs; 65536 are given.");
  EXPECT_EQ(sentence(named("F"), {{{U'永'}, {}, 500}, {{U'A', U'永'}, {}, 500}}), "The character “永” is given twice.");
}

}  // namespace
}  // namespace gg
