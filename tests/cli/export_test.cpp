#include <cstdlib>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/png_io.h"
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
    std::vector<std::string> words = {"--chars", "AB",    "--style-chars", "A",     "--family",
                                      "Kept",    "--out", file("a.ttf"),   "--json"};
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
  const auto outcome = exported({"--chars", "AB", "--family", "F", "--specimen-text", "ABBA", "--out", file("a.pdf")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto bytes = readFile(file("a.pdf"));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(std::string(bytes->begin(), bytes->begin() + 5), "%PDF-");
}

/// Runs a script of fontTools on the file.
bool passes(const std::string& script, const std::string& scriptFile, const std::string& font) {
  const bool written = writeFile(scriptFile,
                                 "import sys\nfrom fontTools.ttLib import TTFont\n"
                                 "font = TTFont(sys.argv[1])\n" +
                                     script)
                           .has_value();
  return written && std::system(("/usr/bin/python3 '" + scriptFile + "' '" + font + "'").c_str()) == 0;
}

TEST_F(ExportCommand, SingleGlyphsAndOtherLanguagesAreAsAsked) {
  const auto outcome =
      exported({"--chars",           "AB永",   "--family",       "Made Here",  "--family",        "zh-Hant=此處所作",
                "--style-name",      "Light",  "--style-name",   "zh-Hant=細", "--copyright",     "ja=著作権",
                "--advance",         "A=0.62", "--left-bearing", "AB=0.1",     "--right-bearing", "B=0.03",
                "--trace-threshold", "B=0.3",  "--out",          file("a.ttf")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_TRUE(
      passes("metrics, glyf, names = font['hmtx'].metrics, font['glyf'], font['name']\n"
             "assert metrics['A'] == (620, 100), metrics['A']\n"
             "assert abs(metrics['B'][1] - 100) <= 1, metrics['B']\n"
             "assert abs(metrics['B'][0] - glyf['B'].xMax - 30) <= 1, metrics['B']\n"
             "name = lambda id, language: str(names.getName(id, 3, 1, language))\n"
             "assert name(16, 0x409) == 'Made Here' and name(16, 0x404) == '此處所作'\n"
             "assert name(17, 0x404) == '細' and name(0, 0x411) == '著作権'\n",
             file("check.py"), file("a.ttf")));
}

TEST_F(ExportCommand, SettingsForGlyphsThatAreNotThereAreSaid) {
  const auto outcome = exported({"--chars", "A", "--family", "F", "--advance", "xA=0.6", "--out", file("a.ttf")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_NE(outcome.err.find("not exported: x."), std::string::npos) << outcome.err;
  for (const char* wrong : {"0.6", "A=", "=0.6", "A=wide", "A=40"}) {
    EXPECT_EQ(exported({"--chars", "A", "--family", "F", "--advance", wrong, "--out", file("b.ttf")}).exitCode, 2);
  }
}

TEST_F(ExportCommand, ExportingAgainTracesOnlyWhatChanged) {
  const auto exportWith = [this](const std::string& chars, const std::string& name, std::vector<std::string> more) {
    std::vector<std::string> words = {"--chars", chars, "--family", "F", "--out", file(name), "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const auto outcome = exported(words);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return outcome.exitCode == 0 ? nlohmann::json::parse(outcome.out)["reused"].get<int>() : -1;
  };
  const std::vector<std::string> cache = {"--cache", file("c.outlines")};
  EXPECT_EQ(exportWith("ABC", "a.ttf", cache), 0);
  auto changed = cache;
  changed.insert(changed.end(), {"--trace-threshold", "B=0.3"});
  EXPECT_EQ(exportWith("ABC", "b.ttf", changed), 2);
  EXPECT_EQ(exportWith("ABC", "c.ttf", {"--trace-threshold", "B=0.3"}), 0);
  EXPECT_EQ(*readFile(file("b.ttf")), *readFile(file("c.ttf")));
  ASSERT_TRUE(writeFile(file("c.outlines"), std::string("something else")));
  const auto broken =
      exported({"--chars", "A", "--family", "F", "--out", file("d.ttf"), "--cache", file("c.outlines")});
  test::expectBadInput(broken, "c.outlines");
}

TEST_F(ExportCommand, FilesOfEachGlyphGoIntoAFolder) {
  ASSERT_EQ(exported({"--chars", "AB", "--files", "svg", "--out", file("svg")}).exitCode, 0);
  EXPECT_TRUE(std::filesystem::exists(file("svg/uni0042.svg")));
  ASSERT_EQ(exported({"--chars", "AB", "--files", "png", "--pixels", "96", "--out", file("png")}).exitCode, 0);
  EXPECT_EQ(loadPng(file("png/uni0042.png"))->width(), 96);
  EXPECT_TRUE(std::filesystem::exists(file("png/manifest.json")));
  ASSERT_EQ(exported({"--chars", "AB", "--pixels", "64", "--out", file("sheet.png")}).exitCode, 0);
  EXPECT_GE(loadPng(file("sheet.png"))->width(), 128);
}

TEST_F(ExportCommand, ACheckOfOutlinesCanBeRun) {
  const auto outcome = test::runProgram({"outlines", "--font", font(), "--chars", "Rag", "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["glyphs"], 3);
  EXPECT_LT(json["mean_l1"], 0.012);
  EXPECT_EQ(json["structure_same"], 1.0);
  EXPECT_GT(json["ttf_ratio"], 0.2);
  EXPECT_GT(json["peak_rss_mb"], 1);
  ASSERT_EQ(exported({"--chars", "AB", "--files", "png", "--out", file("png")}).exitCode, 0);
  const auto made = test::runProgram({"outlines", "--glyphs", file("png"), "--chars", "AB", "--json"});
  ASSERT_EQ(made.exitCode, 0) << made.err;
  EXPECT_FALSE(nlohmann::json::parse(made.out).contains("ttf_ratio"));
  test::expectBadInput(test::runProgram({"outlines", "--glyphs", file("png"), "--chars", "ABC"}), "uni0043.png");
}

TEST_F(ExportCommand, TargetsThatCannotBeWrittenAreNamed) {
  for (const std::string name : {"none/a.ttf", "none/a.woff2", "none/sheet.png"}) {
    test::expectBadInput(exported({"--chars", "A", "--family", "F", "--out", file(name)}), file(name));
  }
  std::filesystem::create_directory(file("folder.ttf"));
  test::expectBadInput(exported({"--chars", "A", "--family", "F", "--out", file("folder.ttf")}), "folder.ttf");
  ASSERT_TRUE(writeFile(file("file"), std::string("x")));
  test::expectBadInput(exported({"--chars", "A", "--family", "F", "--out", file("file/a.ufo")}), "file");
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
