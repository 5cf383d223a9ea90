#include <cstdlib>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
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
  for (const std::string name : {"a.ttf", "a.otf", "a.woff2"}) {
    const auto outcome = exported({"--chars", "AB永", "--family", "Made Here", "--out", file(name), "--json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(nlohmann::json::parse(outcome.out)["characters"], 3);
    const auto face = FontFace::open(*FontSpec::parse(file(name)));
    ASSERT_TRUE(face) << face.error().message.text();
    EXPECT_EQ(face->familyName(), "Made Here");
    EXPECT_EQ(face->characters(), (std::vector<char32_t>{U' ', U'A', U'B', U'\u00A0', U'\u3000', U'永'}));
    // What browsers check fonts with.
    EXPECT_EQ(std::system(("ots-sanitize '" + file(name) + "' > /dev/null 2>&1").c_str()), 0) << name;
  }
}

TEST_F(ExportCommand, WritesWhatFontEditorsOpen) {
  ASSERT_EQ(exported({"--chars", "AV", "--family", "Former", "--out", file("a.ufo")}).exitCode, 0);
  // It replaces the former one.
  const auto outcome = exported({"--chars", "Ag永", "--family", "Made Here", "--out", file("a.ufo")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const std::string script =
      "import sys, ufoLib2\n"
      "font = ufoLib2.Font.open(sys.argv[1], validate=True)\n"
      "assert font.info.familyName == 'Made Here' and len(font) == 6\n"
      "assert not any('V' in group for group in font.groups.values())\n"
      "assert font['A'].unicodes == [65] and font['g'].contours is not None\n"
      "assert font.layers['generated']['A'].image.fileName in font.images\n"
      "font.save(sys.argv[2], validate=True)\n"
      "again = ufoLib2.Font.open(sys.argv[2], validate=True)\n"
      "assert all(again[n].contours == font[n].contours for n in font.keys())\n";
  ASSERT_TRUE(writeFile(file("check.py"), script));
  const auto check = "/usr/bin/python3 '" + file("check.py") + "' '" + file("a.ufo") + "' '" + file("b.ufo") + "'";
  EXPECT_EQ(std::system(check.c_str()), 0);
}

TEST_F(ExportCommand, WritesAllGlyphsInOneSvg) {
  ASSERT_EQ(exported({"--chars", "Ag", "--family", "F", "--out", file("a.svg")}).exitCode, 0);
  const auto bytes = readFile(file("a.svg"));
  ASSERT_TRUE(bytes);
  const std::string svg(bytes->begin(), bytes->end());
  EXPECT_NE(svg.find("<path id=\"uni0041\""), std::string::npos);
  EXPECT_NE(svg.find("<path id=\"uni0067\""), std::string::npos);
}

TEST_F(ExportCommand, ReferencesKeepTheirOutlinesIfAskedAndLicencesAreSaid) {
  const auto own = FontFace::open(*FontSpec::parse(font()));
  ASSERT_TRUE(own);
  const auto exportKept = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"--chars",  "AB",        "--style-chars", "A",     "--family",
                                      "Kept",     "--out",     file("a.ttf"),   "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return exported(words);
  };
  const auto generated = exportKept({});
  ASSERT_EQ(generated.exitCode, 0) << generated.err;
  EXPECT_EQ(nlohmann::json::parse(generated.out)["kept"], 0);
  EXPECT_NE(generated.err.find("Licence of the style font"), std::string::npos) << generated.err;
  EXPECT_NE(generated.err.find("NONE"), std::string::npos) << generated.err;
  const auto kept = exportKept({"--keep-outlines"});
  ASSERT_EQ(kept.exitCode, 0) << kept.err;
  EXPECT_EQ(nlohmann::json::parse(kept.out)["kept"], 1);
  EXPECT_EQ(nlohmann::json::parse(kept.out)["characters"], 2);
  const auto outline = FontFace::open(*FontSpec::parse(file("a.ttf")))->outline(U'A');
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->points.size(), own->outline(U'A')->points.size());
  EXPECT_EQ(outline->advance, own->outline(U'A')->advance);
}

TEST_F(ExportCommand, WritesASpecimen) {
  const auto outcome =
      exported({"--chars", "AB", "--family", "F", "--specimen-text", "ABBA", "--out", file("a.pdf")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto bytes = readFile(file("a.pdf"));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(std::string(bytes->begin(), bytes->begin() + 5), "%PDF-");
}

TEST_F(ExportCommand, NamesAndTargetsAreCheckedBeforeTheWork) {
  const auto otherFormat = exported({"--chars", "A", "--family", "F", "--out", file("a.doc")});
  EXPECT_EQ(otherFormat.exitCode, 2);
  EXPECT_NE(otherFormat.err.find(".ttf, .otf, .woff2"), std::string::npos) << otherFormat.err;
  const auto noName = exported({"--chars", "A", "--family", " ", "--out", file("a.ttf")});
  EXPECT_EQ(noName.exitCode, 3);
  EXPECT_NE(noName.err.find("family name"), std::string::npos) << noName.err;
  EXPECT_EQ(exported({"--chars", "A", "--family", "F", "--out", file("none/a.ttf")}).exitCode, 3);
  EXPECT_FALSE(std::filesystem::exists(file("a.ttf")));
}

}  // namespace
}  // namespace gg
