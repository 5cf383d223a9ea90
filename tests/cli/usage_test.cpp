#include <cstdlib>
#include <nlohmann/json.hpp>

#include "engine/base/blas_kernels.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

using test::runProgram;

class Usage : public test::CommandTest {};

TEST_F(Usage, WrongUseEndsWithTwo) {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {},
           {"paint"},
           {"generate"},
           {"generate", "--style", font(), "--out", out()},
           {"generate", "--style", font(), "--chars", "A"},
           {"generate", "--style", font(), "--chars", "A", "--charset", "ascii", "--out", out()},
           {"generate", "--style", font(), "--chars", "A", "--out", out(), "--mix-weight", "0.3"},
           {"generate", "--style", font(), "--chars", "A", "--out", out(), "--device", "abacus"},
           {"generate", "--style", font(), "--chars", "A", "--out", out(), "--threads", "0"},
           {"generate", "--style", font(), "--chars", "A", "--out", out(), "--lang", "tlh"},
           {"generate", "--style", font(), "--chars", "A", "--out", out(), "--style-fit", "loose"},
           {"attention", "--style", font(), "--char", "A"},
           {"benchmark", "--rounds", "many"},
           {"devices", "--model", "a"},
           {"train", "--corpus", "a"},
           {"train", "--corpus", "a", "--measure", "0"},
           {"evaluate", "--corpus", "a", "--device", "abacus"},
           {"evaluate", "--corpus", "a", "--threads", "0"},
           {"evaluate", "--target-font", font()},
           {"evaluate", "--target-font", font(), "--refs", "A"},
           {"train", "--corpus", "a", "--out", "b", "--device", "abacus"}}) {
    const auto outcome = runProgram(words);
    EXPECT_EQ(outcome.exitCode, 2) << outcome.err;
    EXPECT_FALSE(outcome.err.empty());
    EXPECT_EQ(outcome.out, "");
  }
  const auto dump = generate({"--chars", "AB", "--out", out(), "--dump", folder_.file("x.safetensors")});
  EXPECT_EQ(dump.exitCode, 2);
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Usage, HelpAndVersionEndWithZero) {
  EXPECT_EQ(runProgram({"--help"}).exitCode, 0);
  const auto help = runProgram({"generate", "--help"});
  EXPECT_EQ(help.exitCode, 0);
  EXPECT_NE(help.out.find("--style-chars"), std::string::npos);
  EXPECT_EQ(runProgram({"--version"}).exitCode, 0);
}

TEST_F(Usage, ProductsOfMatricesUseWhatTheProcessorHas) {
  setenv("OPENBLAS_VERBOSE", "2", 1);  // it then names its kernels when it is loaded
  const auto outcome = runProgram({"--version"});
  setenv("OPENBLAS_CORETYPE", "Prescott", 1);
  const auto wanted = runProgram({"--version"});
  unsetenv("OPENBLAS_CORETYPE");
  unsetenv("OPENBLAS_VERBOSE");
  const auto at = outcome.err.rfind("Core: ");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  if (at == std::string::npos) return;  // a LibTorch that brings MKL
  EXPECT_EQ(fasterKernels(outcome.err.substr(at + 6, outcome.err.find('\n', at) - at - 6), VectorUnits::here()), "");
  EXPECT_EQ(wanted.err.substr(wanted.err.rfind("Core: ")), "Core: Prescott\n") << "what the user has set stays";
}

TEST_F(Usage, OutputThatCannotBeWrittenIsAFailure) {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"--help"}, {"--version"}, {"charsets"}, {"charsets", "gb2312-1"}, {"model-info", model(), "--json"}}) {
    const auto outcome = test::runProgramInto("/dev/full", words);
    EXPECT_EQ(outcome.exitCode, 1) << words.front();
    EXPECT_EQ(outcome.err, "glyphgraft-cli: The standard output cannot be written.\n");
  }
  EXPECT_EQ(test::runProgramInto("/dev/full", {"paint"}).exitCode, 2) << "nothing was to be printed";
}

TEST_F(Usage, CharsetsAreListedAndPrinted) {
  const auto list = runProgram({"charsets"});
  EXPECT_EQ(list.exitCode, 0);
  for (const char* name : {"ascii", "gb2312-1", "ksx1001-hangul"}) {
    EXPECT_NE(list.out.find(name), std::string::npos) << name;
  }
  EXPECT_NE(runProgram({"charsets", "gb2312-1"}).out.find("永"), std::string::npos);
  const auto json = nlohmann::json::parse(runProgram({"charsets", "--json"}).out);
  const auto& sets = json["charsets"];
  const auto ascii = std::find_if(sets.begin(), sets.end(), [](const auto& set) { return set["name"] == "ascii"; });
  ASSERT_NE(ascii, sets.end());
  EXPECT_EQ((*ascii)["count"], 94);
  const auto one = nlohmann::json::parse(runProgram({"charsets", "ascii", "--json"}).out);
  EXPECT_EQ(one["count"], 94);
  EXPECT_EQ(one["characters"].get<std::string>().size(), 94U);
  test::expectBadInput(runProgram({"charsets", "klingon"}), "klingon");
}

TEST_F(Usage, DevicesHoldTheCpu) {
  EXPECT_NE(runProgram({"devices"}).out.find("cpu"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(runProgram({"devices", "--json"}).out)["devices"][0]["name"], "cpu");
}

TEST_F(Usage, DevicesDrawWhatOneThreadDraws) {
  const auto outcome = runProgram({"devices", "--check", "--model", model(), "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  for (const auto& device : nlohmann::json::parse(outcome.out)["devices"]) {
    EXPECT_LT(device["mean_difference"].get<double>(), 0.002);
    EXPECT_GE(device["largest_difference"].get<double>(), device["mean_difference"].get<double>());
  }
  test::expectBadInput(runProgram({"devices", "--check", "--model", font(), "--json"}), "calistoga.ttf");
}

TEST_F(Usage, ModelInfoSaysWhatTheFileSays) {
  const auto outcome = runProgram({"model-info", model(), "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["config"]["size"], 32);
  EXPECT_GT(json["parameters"], 1000);
  EXPECT_EQ(json["training_data"], "None: random weights for tests.");
  EXPECT_NE(runProgram({"model-info", model()}).out.find("Noto Sans"), std::string::npos);
  test::expectBadInput(runProgram({"model-info", font()}), "calistoga.ttf is not a sound safetensors file");
}

TEST_F(Usage, ModelInfoCountsTheCostOfAConfiguration) {
  const auto file = folder_.write("config.json", R"({"size": 32})", 12);
  const auto outcome = runProgram({"model-info", "--config", file, "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto cost = nlohmann::json::parse(outcome.out)["cost"];
  EXPECT_GT(cost["glyph_multiply_adds"], 1000000);
  EXPECT_EQ(cost["bytes"], 2 * cost["parameters"].get<int>());
  EXPECT_EQ(cost["attention"].size(), 4U);
  EXPECT_TRUE(nlohmann::json::parse(runProgram({"model-info", model(), "--cost", "--json"}).out).contains("cost"));
  const auto wrong = folder_.write("wrong.json", "{\"heads\": 0}", 12);
  test::expectBadInput(runProgram({"model-info", "--config", wrong}), "wrong.json: The model configuration is wrong");
}

TEST_F(Usage, BenchmarkSaysWhenTheReferencesDoNotFit) {
  auto config = test::tinyConfig();
  config.size = 512;
  config.heads = 16;
  test::writeTinyModel(model(), config);
  const auto outcome = runProgram({"benchmark", "--model", model(), "--threads", "1", "--rounds", "1", "--json"});
  EXPECT_EQ(outcome.exitCode, 1) << outcome.err;
  EXPECT_NE(outcome.err.find("of memory"), std::string::npos) << outcome.err;
}

TEST_F(Usage, BenchmarkPrintsEveryFigure) {
  const auto outcome = runProgram({"benchmark", "--model", model(), "--threads", "1", "--rounds", "1", "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["size"], 32);
  EXPECT_EQ(json["threads"], 1);
  for (const char* key : {"latency_ms", "glyphs_per_second", "encode8_ms", "zi2zi_forward_ms", "peak_rss_mb"}) {
    EXPECT_GT(json[key].get<double>(), 0) << key;
  }
}

}  // namespace
}  // namespace gg
