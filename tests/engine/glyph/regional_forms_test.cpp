#include "engine/glyph/regional_forms.h"

#include <gtest/gtest.h>

#include <string>

namespace gg {
namespace {

TEST(RegionalForms, AreKnownForTheLanguagesThatHaveThem) {
  for (const char32_t c : std::u32string(U"直令込飯")) EXPECT_TRUE(hasOwnForm(c, "ja")) << static_cast<unsigned>(c);
  EXPECT_TRUE(hasOwnForm(U'令', "zh-Hant"));
  EXPECT_TRUE(hasOwnForm(U'。', "zh-Hant")) << "it stands in the middle of its field";
  EXPECT_TRUE(hasOwnForm(U'社', "ko"));
}

TEST(RegionalForms, AreTheExceptionAndNeverTheMainlands) {
  for (const char* language : {"ja", "ko", "zh-Hant"}) {
    for (const char32_t c : std::u32string(U"一国永東Aあ한")) {
      EXPECT_FALSE(hasOwnForm(c, language)) << language << " " << static_cast<unsigned>(c);
    }
    EXPECT_FALSE(hasOwnForm(U'\n', language));
  }
  for (const char* language : {"zh-Hans", "", "en"}) EXPECT_FALSE(hasOwnForm(U'直', language)) << language;
}

}  // namespace
}  // namespace gg
