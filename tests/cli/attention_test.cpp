#include "engine/generate/attention_map.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/glyph/png_io.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

class AttentionCommand : public test::CommandTest {
 protected:
  test::Outcome attention(const std::string& character, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"attention",     "--model", model(),  "--threads", "1",     "--style", font(),
                                      "--style-chars", "RaH",     "--char", character,   "--out", out(),     "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return test::runProgram(words);
  }
  std::string figure() const { return out() + "/figure.svg"; }
};

TEST_F(AttentionCommand, WritesEveryBlockAndHead) {
  const auto outcome = attention("Q");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  const auto maps = loadAttention(out() + "/attention.safetensors");
  ASSERT_TRUE(maps) << maps.error().message.text();
  EXPECT_EQ(json["blocks"].size(), maps->size());
  std::set<AttentionKind> kinds;
  for (const auto& map : *maps) {
    kinds.insert(map.kind);
    EXPECT_EQ(map.heads, 2);
    for (int head = 0; head < map.heads; ++head) {
      const auto name = entryName(map) + ".head" + std::to_string(head + 1) + ".png";
      EXPECT_TRUE(loadPng(out() + "/" + name)) << name;
      for (int query = 0; query < map.queryCount(); ++query) {
        double sum = 0;
        for (int key = 0; key < map.keyCount(); ++key) sum += double(map.row(head, query)[key]);
        ASSERT_NEAR(sum, 1, 1e-5) << map.block;
      }
    }
    if (map.kind == AttentionKind::Cross) {
      EXPECT_EQ(map.keys.size(), 3U);
    }
  }
  EXPECT_EQ(kinds.size(), 4U);
}

TEST_F(AttentionCommand, WritesTablesAndAFigureWhenAsked) {
  const auto outcome =
      attention("Q", {"--csv", "--figure", figure(), "--block", "decoder.cross3", "--head", "2", "--patch", "1", "2"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto maps = loadAttention(out() + "/attention.safetensors");
  ASSERT_TRUE(maps);
  for (const auto& map : *maps) {
    const auto table = readFile(out() + "/" + entryName(map) + ".csv").value_or(Bytes());
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 1 + map.heads * map.queryCount()) << entryName(map);
  }
  const auto svg = readFile(figure()).value_or(Bytes());
  const std::string text(svg.begin(), svg.end());
  EXPECT_NE(text.find("Q · decoder.cross3 · head 2 · patch in row 1, column 2"), std::string::npos);
  for (const char* reference : {">R · ", ">a · ", ">H · "}) EXPECT_NE(text.find(reference), std::string::npos);
}

TEST_F(AttentionCommand, TheTablesSayWhatTheGlyphLosesWithoutEachHead) {
  const auto outcome = attention("Q", {"--csv"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto effects = nlohmann::json::parse(outcome.out)["without_head"];
  ASSERT_EQ(effects.size(), 6U) << "two heads at each of three levels";
  for (const auto& effect : effects) EXPECT_GT(effect["l1"], 0) << effect.dump();
  const auto table = readFile(out() + "/heads.csv").value_or(Bytes());
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 7);
}

TEST_F(AttentionCommand, TwoModelsStandInOneFigure) {
  const auto other = folder_.file("other.safetensors");
  test::writeTinyModel(other, test::tinyConfig(), 2);
  const auto outcome = attention("Q", {"--figure", figure(), "--compare-model", other});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto compared = nlohmann::json::parse(outcome.out)["compared"];
  EXPECT_GT(compared["l1"], 0);
  EXPECT_GT(compared["attention_elsewhere"], 0);
  EXPECT_LE(compared["attention_elsewhere"], 1);
  const auto svg = readFile(figure()).value_or(Bytes());
  const std::string text(svg.begin(), svg.end());
  EXPECT_NE(text.find("A: Q · decoder.cross2"), std::string::npos);
  EXPECT_NE(text.find("B: other.safetensors"), std::string::npos);
  const auto itself = attention("Q", {"--figure", figure(), "--compare-model", model()});
  ASSERT_EQ(itself.exitCode, 0) << itself.err;
  const auto same = nlohmann::json::parse(itself.out)["compared"];
  EXPECT_LT(same["l1"], 1e-4);
  EXPECT_LT(same["attention_elsewhere"], 1e-4);
}

TEST_F(AttentionCommand, TwoSettingsStandInOneFigure) {
  const auto outcome = attention("Q", {"--figure", figure(), "--compare-without", "a"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_GT(nlohmann::json::parse(outcome.out)["compared"]["l1"], 0);
  const auto svg = readFile(figure()).value_or(Bytes());
  const std::string text(svg.begin(), svg.end());
  EXPECT_NE(text.find("B: the same model, without a"), std::string::npos);
  EXPECT_NE(text.find(">a · 0 %"), std::string::npos) << "B has no weight on what it lacks";
  test::expectBadInput(attention("Q", {"--figure", figure(), "--compare-without", "z"}), "z");
  EXPECT_EQ(attention("Q", {"--compare-without", "a"}).exitCode, 2) << "of no figure";
}

TEST_F(AttentionCommand, AFigureOfWhatIsNotThereIsRefused) {
  const std::vector<std::pair<std::vector<std::string>, const char*>> refused = {
      {{"--block", "decoder.cross9"}, "decoder.cross9"},
      {{"--head", "3"}, "head 3"},
      {{"--patch", "99", "1"}, "patch"}};
  for (const auto& [more, named] : refused) {
    auto words = more;
    words.insert(words.end(), {"--figure", figure()});
    const auto outcome = attention("Q", words);
    EXPECT_EQ(outcome.exitCode, 3) << named;
    EXPECT_NE(outcome.err.find(named), std::string::npos) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(out())) << named;
  }
  EXPECT_EQ(attention("Q", {"--head", "1"}).exitCode, 2);  // of no figure
}

TEST_F(AttentionCommand, TwoRunsGiveTheSameBytes) {
  const auto file = out() + "/attention.safetensors";
  ASSERT_EQ(attention("Q").exitCode, 0);
  const auto first = readFile(file).value_or(Bytes());
  ASSERT_EQ(attention("Q").exitCode, 0);
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(first, readFile(file).value_or(Bytes()));
}

TEST_F(AttentionCommand, TakesOneCharacter) {
  EXPECT_EQ(attention("Qe").exitCode, 2);
  EXPECT_FALSE(std::filesystem::exists(out()));
  test::expectBadInput(attention("\xEE\x84\xA3"), "U+E123");
  EXPECT_FALSE(std::filesystem::exists(out()));
}

}  // namespace
}  // namespace gg
