#include "tests/rules/translation_rules.h"

#include <gtest/gtest.h>

namespace gg::rules {
namespace {

SourceFile ts(const std::string& message) {
  return fromText("translations/x.ts", "<TS><context><name>A</name>\n" + message + "\n</context></TS>\n");
}

TEST(TranslationRules, NothingIsUnfinished) {
  for (const auto& file : filesWith({".ts"})) {
    const auto violations = unfinishedTranslations(file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

TEST(TranslationRules, EveryVisibleTextIsInEveryTranslation) {
  for (const auto& translation : filesWith({".ts"})) {
    const auto known = translatedTexts(translation);
    for (const auto& source : cppFiles()) {
      if (!source.isBelow("ui") && !source.isBelow("app/gui")) continue;
      for (const auto& text : visibleTexts(source))
        EXPECT_TRUE(known.count(text)) << translation.path << " lacks \"" << text << "\" of " << source.path;
    }
  }
}

TEST(TranslationRules, EveryTextOfTheEngineIsInEveryTranslation) {
  std::size_t seen = 0;
  for (const auto& translation : filesWith({".ts"})) {
    const auto known = translatedTexts(translation, "Engine");
    for (const auto& source : cppFiles()) {
      if (!source.isBelow("engine") && !source.isBelow("ui")) continue;
      for (const auto& text : engineTexts(source)) {
        EXPECT_TRUE(known.count(text)) << translation.path << " lacks \"" << text << "\" of " << source.path;
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 100U);
}

TEST(TranslationRules, EveryTranslationKeepsThePlaces) {
  for (const auto& file : filesWith({".ts"})) {
    const auto violations = changedPlaces(file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

TEST(TranslationRules, ChangedPlacesAreFound) {
  const auto changed = [](const std::string& source, const std::string& translation) {
    return changedPlaces(
        ts("<message><source>" + source + "</source><translation>" + translation + "</translation></message>"));
  };
  EXPECT_EQ(changed("%1 is %2.", "%1。"),
            Violations{"translations/x.ts: the translation of \"%1 is %2.\" has other places"});
  EXPECT_EQ(changed("It is.", "%1。").size(), 1U);
  EXPECT_TRUE(changed("%1 × %1 of %2", "%2：%1").empty());
}

TEST(TranslationRules, UnfinishedEntriesAreFound) {
  EXPECT_EQ(unfinishedTranslations(ts("<message><source>Open</source>"
                                      "<translation type=\"unfinished\"></translation></message>")),
            Violations{"translations/x.ts: \"Open\" is not translated"});
  EXPECT_EQ(unfinishedTranslations(ts("<message>\n<source>Open</source>\n<translation></translation>\n</message>")),
            Violations{"translations/x.ts: \"Open\" is not translated"});
  EXPECT_EQ(unfinishedTranslations(ts("<message numerus=\"yes\"><source>%n glyphs</source>"
                                      "<translation><numerusform></numerusform></translation></message>"))
                .size(),
            1U);
  EXPECT_EQ(unfinishedTranslations(ts("<message><source>Old</source>"
                                      "<translation type=\"vanished\">x</translation></message>")),
            Violations{"translations/x.ts: \"Old\" is no longer in the program"});
  EXPECT_TRUE(unfinishedTranslations(ts("<message><source>Open</source><translation>開啟</translation></message>"
                                        "<message numerus=\"yes\"><source>%n glyphs</source><translation>"
                                        "<numerusform>%n 個</numerusform></translation></message>"))
                  .empty());
}

TEST(TranslationRules, SourceTextsAreUnescaped) {
  EXPECT_EQ(translatedTexts(ts("<message><source>&amp;Open &quot;%1&quot; &lt;b&gt;</source>"
                               "<translation>x</translation></message>")),
            std::set<std::string>{"&Open \"%1\" <b>"});
}

TEST(TranslationRules, TextsAreKnownByTheirContext) {
  const auto file = ts("<message><source>Open</source><translation>x</translation></message>");
  EXPECT_EQ(translatedTexts(file, "A"), std::set<std::string>{"Open"});
  EXPECT_TRUE(translatedTexts(file, "B").empty());
}

TEST(TranslationRules, VisibleTextsAreFound) {
  const auto source = fromText("ui/a.cpp",
                               "auto a = tr(\"&Open\");\nauto b = QObject::tr(\n    \"One \"\n    \"two\\n\");\n"
                               "auto c = str(\"no text\"); tr(variable);\n"
                               "auto d = tr(\"say \\\"yes\\\"\", \"note\");\n");
  EXPECT_EQ(visibleTexts(source), (std::set<std::string>{"&Open", "One two\n", "say \"yes\""}));
}

TEST(TranslationRules, TextsOfTheEngineAreFound) {
  const auto source = fromText("engine/a.cpp",
                               "return translatable(\"Engine\", \"%1 is so.\");\n"
                               "f({translatable(\"Engine\",\n   \"One \"\n  \"two\"), {name}}, \"not this\");\n");
  EXPECT_EQ(engineTexts(source), (std::set<std::string>{"%1 is so.", "One two"}));
}

}  // namespace
}  // namespace gg::rules
