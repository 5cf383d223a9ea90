#include <filesystem>
#include <set>
#include <sstream>

#include "tests/packaging/results.h"
#include "tests/packaging/small_corpus.h"

namespace gg {
namespace {

using test::expectPart, test::expectRefusal, test::lastStep, test::Outcome, test::quoted, test::TemporaryFolder;

/// Runs a script of packaging/train-on-server.
Outcome script(const std::string& name, const std::string& words) {
  return test::script("train-on-server/" + name, words);
}

std::set<std::string> lines(const std::string& text) {
  std::set<std::string> found;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) found.insert(line);
  return found;
}

TEST(TrainOnServer, CarriesTheEnginesPackagesOfTheOneList) {
  const auto outcome = script("carry", "--list");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.text;
  const auto asked = lines(outcome.text);
  const auto listed = lines(test::contentsOf(GG_SOURCE_DIR "/packaging/debian-packages.txt"));
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

/// Fills a folder with what 'carry' collects, but for the packages: both corpora and the weights of a small network.
void collect(const TemporaryFolder& folder, const std::string& carried) {
  std::filesystem::create_directories(carried);
  const auto corpus = carried + "/train.ggcorpus";
  ASSERT_NO_FATAL_FAILURE(test::packSmallCorpus(folder, corpus));
  std::filesystem::copy_file(corpus, carried + "/val.ggcorpus");
  const std::string config = R"({"size": 32, "channels": [8, 8, 8, 8], "style_channels": 8, "style_vector": 8})";
  const auto made = test::shell(quoted(GG_CLI) + " train --steps 0 --threads 1 --corpus " + quoted(corpus) +
                                " --config " + quoted(folder.write("config.json", config.data(), config.size())) +
                                " --out " + quoted(carried + "/weights.safetensors"));
  ASSERT_EQ(made.exitCode, 0) << made.text;
}

TEST(TrainOnServer, RunTrainsAndGoesOn) {
  const TemporaryFolder folder;
  ASSERT_NO_FATAL_FAILURE(collect(folder, folder.file("carried")));
  const auto run = [&](int steps) {
    return script("run", "--cli " + quoted(GG_CLI) + " --carried " + quoted(folder.file("carried")) + " --out " +
                             quoted(folder.file("out")) + " --work " + quoted(folder.file("work")) +
                             " --device cpu --minutes 0.1 --fonts 2 --judged-fonts 1 --steps " + std::to_string(steps) +
                             " -- --targets 2");
  };
  const auto log = folder.file("out/training.csv");

  const auto first = run(2);
  ASSERT_EQ(first.exitCode, 0) << first.text;
  expectPart(first, "Starting from " + folder.file("carried/weights.safetensors"));
  const int done = lastStep(log);
  EXPECT_GE(done, 1);
  for (const auto* name :
       {"weights.safetensors", "training.csv", "speed.json", "evaluation.json", "evaluation.csv", "sheet.png"}) {
    EXPECT_FALSE(test::contentsOf(folder.file(std::string("out/") + name)).empty()) << name;
    expectPart(first, name);
  }
  EXPECT_EQ(test::judgedReferences(folder.file("out/evaluation.json")), (std::set<int>{1, 2, 4, 8}));

  const auto second = run(done + 2);
  ASSERT_EQ(second.exitCode, 0) << second.text;
  expectPart(second, "Going on from step " + std::to_string(done) + " of " +
                         folder.file("work/train/weights.safetensors.checkpoint"));
  EXPECT_GT(lastStep(log), done);
}

}  // namespace
}  // namespace gg
