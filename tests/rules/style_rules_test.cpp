#include "tests/rules/style_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gg::rules {
namespace {

void expectKept(Violations (*rule)(const SourceFile&), const std::vector<SourceFile>& files) {
  ASSERT_FALSE(files.empty());
  for (const auto& file : files) {
    const auto violations = rule(file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

std::vector<SourceFile> scriptsAndSources() {
  auto files = filesWith({".cpp", ".h", ".cmake", ".sh", ".py", ".txt"});
  // Data, not words of ours: character lists and licences.
  files.erase(std::remove_if(files.begin(), files.end(),
                             [](const auto& file) {
                               return file.path.find("CMakeLists.txt") == std::string::npos && file.path.size() > 4 &&
                                      file.path.substr(file.path.size() - 4) == ".txt";
                             }),
              files.end());
  return files;
}

TEST(StyleRules, FilesStaySmall) {
  expectKept(tooManyLines, cppFiles());
  EXPECT_LT(medianLines(cppFiles()), kMaxMedianLines);
}

TEST(StyleRules, LargeFilesAreFound) {
  std::string text;
  for (std::size_t i = 0; i < kMaxLines; ++i) text += "int x;\n";
  EXPECT_TRUE(tooManyLines(fromText("a.cpp", text)).empty());
  EXPECT_EQ(tooManyLines(fromText("a.cpp", text + "int y;\n")), Violations{"a.cpp: 801 lines"});
}

TEST(StyleRules, MedianIsTheMiddleOne) {
  EXPECT_EQ(medianLines({}), 0U);
  EXPECT_EQ(medianLines({fromText("a", "1\n2\n3\n"), fromText("b", ""), fromText("c", "1\n")}), 1U);
}

TEST(StyleRules, LinesStayWithinTheirColumns) { expectKept(longLines, cppFiles()); }

TEST(StyleRules, LongLinesAreFoundAndCountedInCharacters) {
  EXPECT_TRUE(longLines(fromText("a.cpp", std::string(kMaxColumns, 'x'))).empty());
  EXPECT_EQ(longLines(fromText("a.cpp", "\n" + std::string(kMaxColumns + 1, 'x'))), Violations{"a.cpp:2: 121 columns"});
  std::string han;
  for (std::size_t i = 0; i < kMaxColumns; ++i) han += "永";
  EXPECT_TRUE(longLines(fromText("a.cpp", han)).empty());
  EXPECT_EQ(longLines(fromText("a.cpp", han + "国")).size(), 1U);
}

TEST(StyleRules, LinesAreTidy) { expectKept(untidyLines, cppFiles()); }

TEST(StyleRules, UntidyLinesAreFound) {
  EXPECT_EQ(untidyLines(fromText("a.cpp", "int x;\n\tint y;\nint z; \nint w;\r\n")).size(), 3U);
}

TEST(StyleRules, NothingIsLeftUnfinished) { expectKept(unfinishedMarks, scriptsAndSources()); }

TEST(StyleRules, UnfinishedMarksAreFound) {
  EXPECT_EQ(unfinishedMarks(fromText("a.cpp",
                                     "int x;\n// TO"
                                     "DO: later\n")),
            Violations{"a.cpp:2: unfinished: TO"
                       "DO"});
  EXPECT_EQ(unfinishedMarks(fromText("a_test.cpp",
                                     "TEST(A, DISAB"
                                     "LED_B) {}"))
                .size(),
            1U);
  EXPECT_EQ(unfinishedMarks(fromText("a.cpp",
                                     "return failure(\"not imple"
                                     "mented\");"))
                .size(),
            1U);
  EXPECT_TRUE(unfinishedMarks(fromText("a.cpp", "edit->setPlaceholderText(tr(\"Text\"));")).empty());
}

TEST(StyleRules, HeadersAreGuarded) { expectKept(unguardedHeader, cppFiles()); }

TEST(StyleRules, UnguardedHeadersAreFound) {
  EXPECT_EQ(unguardedHeader(fromText("a.h", "struct A {};\n#pragma once\n")).size(), 1U);
  EXPECT_EQ(unguardedHeader(fromText("a.h", "")).size(), 1U);
  EXPECT_TRUE(unguardedHeader(fromText("a.cpp", "int x;\n")).empty());
}

TEST(StyleRules, OnlyTheAgreedFoldersStandAtTheTop) {
  const auto violations = foreignFolders(foldersAtTop());
  EXPECT_TRUE(violations.empty()) << joined(violations);
  for (const auto* folder : {"app", "engine", "packaging", "tests", ".ci"}) EXPECT_TRUE(exists(folder)) << folder;
}

TEST(StyleRules, OtherFoldersAreFound) {
  EXPECT_EQ(foreignFolders({"engine", "scripts"}), Violations{"scripts: no agreed folder"});
}

}  // namespace
}  // namespace gg::rules
