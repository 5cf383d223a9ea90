#include "engine/generate/attention_map.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/glyph/png_io.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

class AttentionCommand : public test::CommandTest {
 protected:
  test::Outcome attention(const std::string& character) const {
    return test::runProgram({"attention", "--model", model(), "--threads", "1", "--style", font(), "--style-chars",
                             "RaH", "--char", character, "--out", out(), "--json"});
  }
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
