// The subcommands corpus and evaluate as a person runs them.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int code = -1;
  std::string output;  // standard output and error together
};

Outcome runCli(const std::string& arguments) {
  Outcome outcome;
  FILE* pipe = popen((std::string("'" GG_CLI "' ") + arguments + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

/// A list of one fetched font, the Latin sample.
std::string packArguments(const test::TemporaryFolder& folder) {
  const std::string list = "id\tfiles\tindex\tgroup\tclass\tscripts\none\tcalistoga.ttf\t0\tkin\tserif\tlatin\n";
  fs::create_directories(folder.path() / "one");
  fs::copy_file(GG_SOURCE_DIR "/resources/samples/latin/calistoga.ttf", folder.path() / "one" / "calistoga.ttf");
  return "corpus pack --list " + folder.write("list.tsv", list.data(), list.size()) + " --fonts " +
         folder.path().string() + " --content noto-sans=" GG_SOURCE_DIR "/resources/fonts/NotoSans-latin.woff2 --out " +
         folder.file("out.ggcorpus");
}

TEST(CorpusCommand, PacksAListAndSaysWhatTheFileHolds) {
  const test::TemporaryFolder folder;
  const Outcome packed = runCli(packArguments(folder));
  ASSERT_EQ(packed.code, 0) << packed.output;
  const Outcome info = runCli("corpus info --json " + folder.file("out.ggcorpus"));
  ASSERT_EQ(info.code, 0) << info.output;
  const auto json = nlohmann::json::parse(info.output);
  EXPECT_EQ(json["fonts"], 1);
  EXPECT_EQ(json["content"], nlohmann::json::array({"noto-sans"}));
  EXPECT_GT(json["scripts"]["latin"]["glyphs"], 20);
  EXPECT_FALSE(json["scripts"].contains("han"));
}

TEST(CorpusCommand, BadFilesAreNamedAndNothingIsWritten) {
  const test::TemporaryFolder folder;
  const std::string text = folder.write("text.ggcorpus", "hello", 5);
  for (const std::string& command : {"corpus info " + text, "evaluate --corpus " + text}) {
    const Outcome outcome = runCli(command);
    EXPECT_EQ(outcome.code, 3);
    EXPECT_NE(outcome.output.find(text), std::string::npos) << outcome.output;
  }
  const Outcome missing = runCli("corpus pack --list " + folder.file("none.tsv") + " --fonts " +
                                 folder.path().string() + " --out " + folder.file("out.ggcorpus"));
  EXPECT_EQ(missing.code, 3);
  EXPECT_FALSE(fs::exists(folder.file("out.ggcorpus")));
}

TEST(CorpusCommand, WrongUsage) {
  EXPECT_EQ(runCli("corpus").code, 2);
  EXPECT_EQ(runCli("corpus pack").code, 2);
  EXPECT_EQ(runCli("evaluate").code, 2);
  EXPECT_EQ(runCli("evaluate --corpus a --target-font b").code, 2);
}

}  // namespace
}  // namespace gg
