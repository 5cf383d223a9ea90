#include <nlohmann/json.hpp>

#include "engine/glyph/font_face.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

class ExportCommand : public test::CommandTest {
 protected:
  test::Outcome exported(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"export", "--threads", "1", "--style", font(), "--model", model()};
    words.insert(words.end(), more.begin(), more.end());
    return test::runProgram(words);
  }
  std::string file(const std::string& name) const { return folder_.file(name); }
};

TEST_F(ExportCommand, WritesAFontOfTheCharacters) {
  for (const std::string name : {"a.ttf", "a.woff2"}) {
    const auto outcome = exported({"--chars", "AB永", "--family", "Made Here", "--out", file(name), "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(nlohmann::json::parse(outcome.out)["characters"], 3);
    const auto face = FontFace::open(*FontSpec::parse(file(name)));
    ASSERT_TRUE(face) << face.error().message.text();
    EXPECT_EQ(face->familyName(), "Made Here");
    EXPECT_EQ(face->characters(), (std::vector<char32_t>{U' ', U'A', U'B', U'\u00A0', U'\u3000', U'永'}));
  }
}

TEST_F(ExportCommand, NamesAndTargetsAreCheckedBeforeTheWork) {
  const auto otherFormat = exported({"--chars", "A", "--family", "F", "--out", file("a.doc")});
  EXPECT_EQ(otherFormat.exitCode, 2);
  EXPECT_NE(otherFormat.err.find(".ttf or .woff2"), std::string::npos) << otherFormat.err;
  const auto noName = exported({"--chars", "A", "--family", " ", "--out", file("a.ttf")});
  EXPECT_EQ(noName.exitCode, 3);
  EXPECT_NE(noName.err.find("family name"), std::string::npos) << noName.err;
  EXPECT_EQ(exported({"--chars", "A", "--family", "F", "--out", file("none/a.ttf")}).exitCode, 3);
  EXPECT_FALSE(std::filesystem::exists(file("a.ttf")));
}

}  // namespace
}  // namespace gg
