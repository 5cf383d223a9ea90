#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "tests/cli/program.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

namespace fs = std::filesystem;
using test::runProgram;

class Ablate : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(test::tinyCorpus().save(corpus()));
    ASSERT_TRUE(writeFile(config(), test::tinyConfig().toJson()));
  }
  std::string corpus() const { return folder_.file("tiny.ggcorpus"); }
  std::string config() const { return folder_.file("tiny.json"); }
  std::string out() const { return folder_.file("study"); }

  test::Outcome ablate(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"ablate", "--corpus",  corpus(), "--val-corpus", corpus(), "--out",
                                      out(),    "--config",  config(), "--steps",      "1",      "--fonts",
                                      "1",      "--targets", "2",      "--glyphs",     "2",      "--threads",
                                      "1",      "--device",  "cpu"};
    words.insert(words.end(), more.begin(), more.end());
    return runProgram(words);
  }

  const test::TemporaryFolder folder_;
};

TEST_F(Ablate, ListsItsVariantsAndDoesNothingElse) {
  const auto listed = runProgram({"ablate", "--list"});
  EXPECT_EQ(listed.exitCode, 0) << listed.err;
  EXPECT_EQ(listed.out.find("base "), 0U) << listed.out;
  for (const char* name : {"\nno-attention ", "\ncross-only ", "\nself-skip-2 ", "\nbase-10 "}) {
    EXPECT_NE(listed.out.find(name), std::string::npos) << name;
  }
}

TEST_F(Ablate, WrongUseEndsWithTwoAndBadInputWithThree) {
  EXPECT_EQ(runProgram({"ablate"}).exitCode, 2);
  EXPECT_EQ(runProgram({"ablate", "--corpus", corpus(), "--out", out()}).exitCode, 2);
  EXPECT_EQ(ablate({"--scripts", "klingon"}).exitCode, 2);
  test::expectBadInput(ablate({"--only", "base,headless"}), "headless");
  test::expectBadInput(ablate({"--table", folder_.file("none/table.md")}), "none/table.md");
  const auto missing = folder_.file("none.ggcorpus");
  test::expectBadInput(
      runProgram({"ablate", "--corpus", missing, "--val-corpus", corpus(), "--out", out(), "--only", "base"}), missing);
  ASSERT_TRUE(writeFile(config(), "{\"heads\": 0}"));
  test::expectBadInput(ablate({}), "tiny.json: The model configuration is wrong");
}

TEST_F(Ablate, AFinishedStudyOnlyWritesItsTableAgain) {
  const auto table = folder_.file("ABLATIONS.md"), csv = folder_.file("ablations.csv");
  const std::vector<std::string> more = {"--only", "base,no-content-keys", "--table", table, "--csv", csv};
  const auto first = ablate(more);
  ASSERT_EQ(first.exitCode, 0) << first.err;
  EXPECT_EQ(first.out, "");
  const auto written = readFile(table).value_or(Bytes());
  const std::string text(written.begin(), written.end());
  EXPECT_NE(text.find("glyphgraft-cli ablate --corpus " + corpus()), std::string::npos) << text;
  EXPECT_NE(text.find("| no-content-keys | "), std::string::npos) << text;
  const auto trained = fs::last_write_time(out() + "/base.safetensors");
  fs::remove(table);
  ASSERT_EQ(ablate(more).exitCode, 0);
  EXPECT_EQ(readFile(table).value_or(Bytes()), written);
  EXPECT_EQ(fs::last_write_time(out() + "/base.safetensors"), trained);
  EXPECT_NE(ablate({"--only", "base"}).out.find("# Ablations"), std::string::npos) << "printed without --table";
}

}  // namespace
}  // namespace gg
