#include <nlohmann/json.hpp>

#include "engine/base/unicode.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

class DrawNextCommand : public test::CommandTest {
 protected:
  test::Outcome drawNext(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"draw-next", "--model", model(), "--threads", "1", "--style", font(),
                                      "--style-chars", "Rag", "--chars", "Ragbcd|", "--count", "2", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return test::runProgram(words);
  }
};

TEST_F(DrawNextCommand, ProposesWantedCharactersThatAreNotDrawn) {
  const auto outcome = drawNext({});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["references"], "Rag");
  const auto proposed = fromUtf8(json["draw_next"].get<std::string>());
  EXPECT_EQ(proposed.size(), 2U);
  for (const char32_t c : proposed) EXPECT_NE(std::u32string(U"bcd|").find(c), std::u32string::npos);
}

TEST_F(DrawNextCommand, DoubtsAreAsked) {
  const auto outcome = drawNext({"--doubts"});
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
}

}  // namespace
}  // namespace gg
