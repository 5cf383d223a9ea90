#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <set>
#include <sstream>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

using test::TemporaryFolder;

struct Outcome {
  int exitCode = -1;
  std::string text;  // both streams
};

/// Runs a script of packaging/train-on-server; `words` go to the shell as they are.
Outcome script(const std::string& name, const std::string& words) {
  const auto command = "bash '" GG_SOURCE_DIR "/packaging/train-on-server/" + name + "' " + words + " 2>&1";
  Outcome outcome;
  std::FILE* const pipe = popen(command.c_str(), "r");
  std::array<char, 4096> part{};
  while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) outcome.text.append(part.data(), count);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) outcome.exitCode = WEXITSTATUS(status);
  return outcome;
}

std::set<std::string> lines(const std::string& text) {
  std::set<std::string> found;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) found.insert(line);
  return found;
}

void expectRefusal(const Outcome& outcome, const std::string& part) {
  EXPECT_EQ(outcome.exitCode, 1) << outcome.text;
  EXPECT_NE(outcome.text.find(part), std::string::npos) << outcome.text;
}

TEST(TrainOnServer, CarriesTheEnginesPackagesOfTheOneList) {
  const auto outcome = script("carry", "--list");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.text;
  const auto asked = lines(outcome.text);
  std::ifstream file(GG_SOURCE_DIR "/packaging/debian-packages.txt");
  const auto listed = lines({std::istreambuf_iterator<char>(file), {}});
  for (const auto& name : asked) EXPECT_TRUE(listed.count(name) == 1 || name == "pkgconf") << name;
  for (const auto* name : {"libfreetype-dev", "lib2geom-dev", "libcli11-dev", "nlohmann-json3-dev", "pkgconf"})
    EXPECT_EQ(asked.count(name), 1U) << name;
  for (const auto* name : {"libtorch-dev", "qt6-base-dev", "libgtest-dev", "cmake"})
    EXPECT_EQ(asked.count(name), 0U) << name;
}

TEST(TrainOnServer, BothScriptsSayHowTheyAreUsed) {
  for (const auto* name : {"carry", "run"}) {
    const auto outcome = script(name, "--help");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_EQ(outcome.text.rfind(std::string("usage: packaging/train-on-server/") + name, 0), 0U) << outcome.text;
    expectRefusal(script(name, ""), "--out DIR");
    expectRefusal(script(name, "--paint"), "unknown argument '--paint'");
    expectRefusal(script(name, "--out"), "--out needs a value");
  }
}

TEST(TrainOnServer, WhatIsMissingIsNamed) {
  const TemporaryFolder folder;
  const auto out = "--out '" + folder.file("out") + "' ";
  expectRefusal(script("run", out + "--carried /nowhere"), "/nowhere/train.ggcorpus is missing");
  expectRefusal(script("carry", out), "--fonts DIR");
  expectRefusal(script("carry", out + "--corpus /nowhere --val-corpus /nowhere"), "/nowhere is missing");
  expectRefusal(script("carry", out + "--fonts /nowhere --cli /nowhere"), "/nowhere is missing");
  EXPECT_FALSE(std::filesystem::exists(folder.file("out")));
}

TEST(TrainOnServer, CorporaAboveTheirLimitAreNotCarried) {
  const TemporaryFolder folder;
  const auto corpus = folder.file("train.ggcorpus"), other = folder.file("val.ggcorpus");
  for (const auto& file : {corpus, other}) {
    std::ofstream(file).put('G');
    std::filesystem::resize_file(file, 13 << 20);
  }
  const auto words = "--out '" + folder.file("out") + "' --corpus '" + corpus + "' --val-corpus '" + other + "'";
  expectRefusal(script("carry", words), "26.0 MiB, more than 24 MiB");
}

}  // namespace
}  // namespace gg
