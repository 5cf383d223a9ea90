#include <nlohmann/json.hpp>

#include "tests/cli/command_test.h"

namespace gg {
namespace {

class RefineCommand : public test::CommandTest {
 protected:
  test::Outcome refine(const std::string& characters) const {
    return test::runProgram({"refine", "--model", model(), "--threads", "1", "--style", font(), "--style-chars",
                             characters, "--steps", "2", "--out", refined(), "--json"});
  }
  std::string refined() const { return folder_.file("refined.safetensors"); }
};

TEST_F(RefineCommand, WritesAModelToGenerateWith) {
  const auto outcome = refine("RaHg");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out)["steps"], 2);
  const auto made = generate({"--model", refined(), "--style-chars", "RaHg", "--chars", "Q", "--out", out()});
  EXPECT_EQ(made.exitCode, 0) << made.err;
  EXPECT_TRUE(std::filesystem::exists(out() + "/uni0051.png"));
}

TEST_F(RefineCommand, OneGlyphIsNotEnough) {
  const auto outcome = refine("R");
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_NE(outcome.err.find("two references"), std::string::npos) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(refined()));
}

}  // namespace
}  // namespace gg
