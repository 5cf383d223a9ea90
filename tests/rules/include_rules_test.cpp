#include "tests/rules/include_rules.h"

#include <gtest/gtest.h>

namespace gg::rules {
namespace {

void expectKept(Violations (*rule)(const SourceFile&)) {
  const auto files = cppFiles();
  ASSERT_GT(files.size(), 20U);
  for (const auto& file : files) {
    const auto violations = rule(file);
    EXPECT_TRUE(violations.empty()) << joined(violations);
  }
}

Violations check(Violations (*rule)(const SourceFile&), const std::string& path, const std::string& include) {
  return rule(fromText(path, "#pragma once\n#include " + include + "\n"));
}

TEST(IncludeRules, TorchStaysInItsRooms) { expectKept(torchOutsideItsRooms); }

TEST(IncludeRules, TorchElsewhereIsFound) {
  for (const auto* path : {"engine/model/network.h", "engine/glyph/bitmap.cpp", "ui/mainwindow.cpp", "app/cli/main.cpp",
                           "tests/ui/window_test.cpp"}) {
    const auto violations = check(torchOutsideItsRooms, path, "<torch/torch.h>");
    ASSERT_EQ(violations.size(), 1U) << path;
    EXPECT_EQ(violations[0], std::string(path) + ":2: torch is included here: torch/torch.h");
  }
  EXPECT_EQ(check(torchOutsideItsRooms, "ui/a.h", "\"ATen/ATen.h\"").size(), 1U);
  EXPECT_EQ(check(torchOutsideItsRooms, "ui/a.h", "<c10/util/Exception.h>").size(), 1U);
  for (const auto* path : {"engine/model/network.cpp", "engine/train/trainer_impl.h", "tests/engine/model/a_test.cpp"})
    EXPECT_TRUE(check(torchOutsideItsRooms, path, "<torch/torch.h>").empty()) << path;
}

TEST(IncludeRules, TorchIsIncludedByFewTranslationUnits) {
  std::vector<SourceFile> engine;
  for (const auto& file : cppFiles())
    if (file.isBelow("engine")) engine.push_back(file);
  const auto units = torchTranslationUnits(engine);
  EXPECT_LE(units.size(), kMaxTorchUnits) << "each costs seconds and a gigabyte to compile" << joined(units);
}

TEST(IncludeRules, TranslationUnitsAreFoundThroughHeaders) {
  const auto units = torchTranslationUnits({
      fromText("engine/model/a.cpp", "#include \"engine/model/b_impl.h\"\n"),
      fromText("engine/model/b_impl.h", "#include \"engine/model/c_impl.h\"\n"),
      fromText("engine/model/c_impl.h", "#include <torch/torch.h>\n"),
      fromText("engine/model/d.cpp", "#include \"engine/model/d.h\"\n"),
      fromText("engine/model/d.h", "#pragma once\n"),
  });
  EXPECT_EQ(units, std::vector<std::string>{"engine/model/a.cpp"});
}

TEST(IncludeRules, QtStaysInTheWindow) { expectKept(qtOutsideTheWindow); }

TEST(IncludeRules, QtElsewhereIsFound) {
  EXPECT_EQ(check(qtOutsideTheWindow, "engine/glyph/bitmap.h", "<QImage>").size(), 1U);
  EXPECT_EQ(check(qtOutsideTheWindow, "engine/glyph/bitmap.h", "<QtCore/QString>").size(), 1U);
  EXPECT_EQ(check(qtOutsideTheWindow, "app/cli/main.cpp", "\"qcustomplot.h\"").size(), 1U);
  EXPECT_TRUE(check(qtOutsideTheWindow, "engine/base/a.cpp", "<queue>").empty());
  EXPECT_TRUE(check(qtOutsideTheWindow, "ui/a.cpp", "<QImage>").empty());
}

TEST(IncludeRules, NothingIsIncludedAgainstTheFlow) { expectKept(wrongWayIncludes); }

TEST(IncludeRules, AgainstTheFlowIsFound) {
  EXPECT_EQ(check(wrongWayIncludes, "engine/base/a.cpp", "\"ui/document/document.h\"").size(), 1U);
  EXPECT_EQ(check(wrongWayIncludes, "engine/base/a.cpp", "\"app/cli/options.h\"").size(), 1U);
  EXPECT_EQ(check(wrongWayIncludes, "ui/a.cpp", "\"app/gui/main.h\"").size(), 1U);
  EXPECT_EQ(check(wrongWayIncludes, "ui/document/a.cpp", "\"engine/model/attention_impl.h\"").size(), 1U);
  EXPECT_EQ(check(wrongWayIncludes, "ui/glyphgrid/a.cpp", "\"engine/generate/generate_job.h\"").size(), 1U);
  EXPECT_TRUE(check(wrongWayIncludes, "ui/document/a.cpp", "\"engine/generate/generate_job.h\"").empty());
  EXPECT_TRUE(check(wrongWayIncludes, "ui/glyphgrid/a.cpp", "\"engine/glyph/bitmap.h\"").empty());
}

TEST(IncludeRules, QuotedIncludesArePathsFromTheRoot) { expectKept(unresolvedIncludes); }

TEST(IncludeRules, IncludesThatAreNoPathFromTheRootAreFound) {
  EXPECT_EQ(check(unresolvedIncludes, "engine/glyph/a.cpp", "\"bitmap.h\"").size(), 1U);
  EXPECT_EQ(check(unresolvedIncludes, "engine/glyph/a.cpp", "\"../base/result.h\"").size(), 1U);
  EXPECT_TRUE(check(unresolvedIncludes, "engine/glyph/a.cpp", "\"engine/glyph/bitmap.h\"").empty());
}

}  // namespace
}  // namespace gg::rules
