#include "engine/export/name_table.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/export/font_check.h"
#include "engine/export/name_languages.h"

namespace gg {
namespace {

FontInfo info() {
  FontInfo info;
  info.family = "Grafted Song";
  info.copyright = "(c) 2026";
  return info;
}

/// Names by language and number, read from the table.
std::map<std::pair<int, int>, std::u16string> read(const Bytes& table) {
  const auto number = [&table](std::size_t at) { return table[at] << 8 | table[at + 1]; };
  std::map<std::pair<int, int>, std::u16string> names;
  std::pair<int, int> last;
  for (std::size_t i = 0, at = 6; i < static_cast<std::size_t>(number(2)); ++i, at += 12) {
    EXPECT_EQ(number(at), 3);
    EXPECT_EQ(number(at + 2), 1);
    const std::pair<int, int> key = {number(at + 4), number(at + 6)};
    EXPECT_LT(last, key) << "records stand in order";
    last = key;
    std::u16string text;
    const auto begin = static_cast<std::size_t>(number(4) + number(at + 10));
    for (std::size_t c = 0; c < static_cast<std::size_t>(number(at + 8)); c += 2) {
      text += static_cast<char16_t>(number(begin + c));
    }
    names[key] = text;
  }
  return names;
}

TEST(NameTable, NamesStandInEveryLanguageGiven) {
  auto font = info();
  font.localNames = {{"ja", "", "", "著作権", "", "", ""}, {"zh-Hant", "接枝宋體", "粗體", "", "", "", ""}};
  const auto names = read(nameTable(font));
  EXPECT_EQ(names.at({0x0409, 1}), u"Grafted Song");
  EXPECT_EQ(names.at({0x0404, 1}), u"接枝宋體");
  EXPECT_EQ(names.at({0x0404, 2}), u"粗體");
  EXPECT_EQ(names.at({0x0404, 4}), u"接枝宋體 粗體");
  EXPECT_EQ(names.count({0x0404, 0}), 0U) << "what is not given is said in English";
  EXPECT_EQ(names.at({0x0411, 0}), u"著作権");
  EXPECT_EQ(names.count({0x0411, 1}), 0U);
}

TEST(NameTable, OtherStylesAreAFamilyOfTheirOwnForOldPrograms) {
  auto font = info();
  font.style = "Light";
  font.localNames = {{"zh-Hans", "接枝宋体", "细体", "", "", "", ""}};
  const auto names = read(nameTable(font));
  EXPECT_EQ(names.at({0x0804, 1}), u"接枝宋体 细体");
  EXPECT_EQ(names.at({0x0804, 2}), u"Regular");
  EXPECT_EQ(names.at({0x0804, 16}), u"接枝宋体");
  EXPECT_EQ(names.at({0x0804, 17}), u"细体");
}

TEST(NameTable, LanguagesHaveWindowsNumbers) {
  EXPECT_EQ(windowsLanguage("zh-tw"), 0x0404);
  EXPECT_EQ(windowsLanguage("ZH-HANS"), 0x0804);
  EXPECT_EQ(windowsLanguage("de"), 0x0407);
  EXPECT_FALSE(windowsLanguage("tlh"));
  std::map<int, std::string> seen;
  for (const auto& tag : nameLanguages()) {
    ASSERT_TRUE(windowsLanguage(tag)) << tag;
    EXPECT_TRUE(seen.emplace(*windowsLanguage(tag), tag).second) << tag;
  }
}

TEST(NameTable, UnknownAndRepeatedLanguagesAreRefused) {
  const auto sentence = [](std::vector<LocalNames> names) {
    auto font = info();
    font.localNames = std::move(names);
    const auto status = checkFont(font, {{{U' '}, {}, 250}});
    return status ? std::string() : status.error().message.text();
  };
  EXPECT_EQ(sentence({{"ja", "名", "", "", "", "", ""}}), "");
  EXPECT_NE(sentence({{"tlh", "x", "", "", "", "", ""}}).find("“tlh”"), std::string::npos);
  EXPECT_NE(sentence({{"en", "x", "", "", "", "", ""}}).find("“en”"), std::string::npos);
  EXPECT_NE(sentence({{"ja", "x", "", "", "", "", ""}, {"JA", "y", "", "", "", "", ""}}).find("twice"),
            std::string::npos);
  EXPECT_NE(sentence({{"ja", std::string(201, 'x'), "", "", "", "", ""}}).find("longer than 200"), std::string::npos);
}

}  // namespace
}  // namespace gg
