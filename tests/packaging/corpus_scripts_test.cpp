// packaging/corpus/pack and train-from-nothing, without network and without the fonts of other packages.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/packaging/results.h"
#include "tests/packaging/small_corpus.h"

namespace gg {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::contentsOf, test::expectPart, test::expectRefusal, test::Outcome, test::quoted, test::TemporaryFolder;

Outcome pack(const std::string& words) { return test::script("corpus/pack", words); }
Outcome trainFromNothing(const std::string& words) { return test::script("corpus/train-from-nothing", words); }

/// A program that prints its arguments, one a line, in place of glyphgraft-cli.
std::string printer(const TemporaryFolder& folder) {
  const std::string text = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";
  const auto file = folder.write("printer", text.data(), text.size());
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

/// A folder of empty files with the names of the content fonts that Debian packages hold.
std::string contentFonts(const TemporaryFolder& folder) {
  const auto fonts = folder.path() / "share";
  fs::create_directories(fonts / "noto");
  for (const auto* name : {"noto/NotoSansCJK-Regular.ttc", "noto/NotoSerifCJK-Regular.ttc", "LXGWWenKai-Regular.ttf"})
    std::ofstream{fonts / name};
  return fonts.string();
}

TEST(CorpusPack, EveryContentFontIsPackedFromAFileThatIsThere) {
  const TemporaryFolder folder;
  const auto outcome = pack("--cli " + quoted(printer(folder)) + " --content-fonts " + quoted(contentFonts(folder)) +
                            " list.tsv fonts out.ggcorpus --with-unseen");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.text;
  expectPart(outcome, "corpus\npack\n--list\nlist.tsv\n--fonts\nfonts\n--out\nout.ggcorpus\n");
  expectPart(outcome, "\n--with-unseen\n");
  EXPECT_EQ(outcome.text.find("--chars-file"), std::string::npos);
  std::set<std::string> names;
  std::istringstream stream(outcome.text);
  for (std::string line; std::getline(stream, line);) {
    const auto equals = line.find('=');
    if (equals == std::string::npos || line.rfind("==", 0) == 0) continue;
    names.insert(line.substr(0, equals));
    EXPECT_TRUE(fs::exists(line.substr(equals + 1, line.find('#') - equals - 1))) << line;
  }
  EXPECT_EQ(names, (std::set<std::string>{"lxgw-wenkai", "noto-sans", "noto-sans-cjk-jp", "noto-sans-cjk-kr",
                                          "noto-sans-cjk-sc", "noto-sans-cjk-tc", "noto-serif-cjk-jp",
                                          "noto-serif-cjk-sc", "noto-serif-cjk-tc", "plain-alternate", "plain-heavy"}));
}

TEST(CorpusPack, AllHanNamesListsThatAreThere) {
  const TemporaryFolder folder;
  const auto outcome = pack("--all-han --cli " + quoted(printer(folder)) + " --content-fonts " +
                            quoted(contentFonts(folder)) + " list.tsv fonts out.ggcorpus");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.text;
  std::size_t lists = 0;
  std::istringstream stream(outcome.text);
  for (std::string line; std::getline(stream, line);) {
    if (line != "--chars-file") continue;
    std::getline(stream, line);
    EXPECT_TRUE(fs::exists(line)) << line;
    ++lists;
  }
  EXPECT_EQ(lists, 6U);
}

TEST(CorpusPack, AMissingFontIsNamedWithItsPackage) {
  const TemporaryFolder folder;
  const auto fonts = contentFonts(folder);
  const auto words = "--cli " + quoted(printer(folder)) + " --content-fonts " + quoted(fonts) + " list.tsv fonts out";
  fs::remove(fonts + "/LXGWWenKai-Regular.ttf");
  expectRefusal(pack(words),
                "LXGWWenKai-Regular.ttf is not in " + fonts + ": install the Debian package fonts-lxgw-wenkai");
  fs::remove(fonts + "/noto/NotoSerifCJK-Regular.ttc");
  expectRefusal(pack(words),
                "NotoSerifCJK-Regular.ttc is not in " + fonts + ": install the Debian package fonts-noto-cjk");
}

TEST(CorpusPack, TheDocumentsShowItAndRepeatNoContentFont) {
  for (const auto* name : {"/CONTRIBUTING.md", "/packaging/corpus/README.md"}) {
    const auto text = contentsOf(std::string(GG_SOURCE_DIR) + name);
    for (const auto* list : {"train", "val"}) {
      const auto line = std::string("\npackaging/corpus/pack packaging/corpus/") + list + ".tsv fonts/" + list + " ";
      EXPECT_NE(text.find(line), std::string::npos) << name;
    }
    EXPECT_EQ(text.find("--content"), std::string::npos) << name;
  }
}

TEST(CorpusScripts, TheySayHowTheyAreUsedAndWhatIsMissing) {
  for (const auto* name : {"pack", "train-from-nothing"}) {
    const auto help = test::script(std::string("corpus/") + name, "--help");
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_EQ(help.text.rfind(std::string("usage: packaging/corpus/") + name, 0), 0U) << help.text;
    expectRefusal(test::script(std::string("corpus/") + name, "--paint"), "unknown argument '--paint'");
  }
  expectRefusal(pack("list.tsv"), "LIST FONTS OUT");
  expectRefusal(pack("--cli /nowhere list.tsv fonts out"), "/nowhere is missing");
  const TemporaryFolder folder;
  const auto out = "--out " + quoted(folder.file("out")) + " ";
  expectRefusal(trainFromNothing(""), "--out DIR");
  expectRefusal(trainFromNothing(out + "--cli /nowhere"), "/nowhere is missing");
  const auto cli = out + "--cli " + quoted(GG_CLI) + " ";
  expectRefusal(trainFromNothing(cli + "--fonts /nowhere"), "/nowhere/train is missing");
  expectRefusal(trainFromNothing(cli + "--corpus /nowhere"), "/nowhere is missing");
  expectRefusal(trainFromNothing(cli + "--steps-64 many"), "'many' is no whole number above 0");
  EXPECT_FALSE(fs::exists(folder.file("out")));
}

TEST(CorpusScripts, ASignalStopsWhatTheyRunInGoodOrder) {
  const std::string child = "trap \"echo in good order; exit 7\" TERM; kill -TERM $PPID; while :; do sleep 0.01; done";
  const auto outcome = test::shell("bash -c '. " GG_SOURCE_DIR "/packaging/shell.bash; stoppable sh -c \"$1\"; " +
                                   std::string("echo \"$? $stopped\"' bash ") + quoted(child));
  EXPECT_EQ(outcome.text, "in good order\n7 1\n");
}

json modelConfig(const std::string& file) {
  const auto outcome = test::shell(quoted(GG_CLI) + " model-info --json " + file);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.text;
  return json::parse(outcome.text)["config"];
}

json bundledConfig() { return json::parse(contentsOf(GG_SOURCE_DIR "/packaging/corpus/network.json")); }

TEST(TrainFromNothing, NetworkIsThatOfTheBundledWeights) {
  EXPECT_EQ(bundledConfig(), modelConfig(GG_SOURCE_DIR "/resources/models/glyphgraft.safetensors"));
}

TEST(TrainFromNothing, GoesOnUntilAModelIsJudgedAndKeepsWhatIsFinished) {
  const TemporaryFolder folder;
  const auto corpus = folder.file("small.ggcorpus");
  ASSERT_NO_FATAL_FAILURE(test::packSmallCorpus(folder, corpus));
  const auto call = [&](const std::string& more) {
    return trainFromNothing("--out " + quoted(folder.file("out")) + " --cli " + quoted(GG_CLI) + " --corpus " +
                            quoted(corpus) + " --val-corpus " + quoted(corpus) +
                            " --steps-64 2 --steps-128 1 --glyphs 2 -- --threads 1 --fonts 1 --targets 2" + more);
  };
  const auto out = [&](const std::string& name) { return folder.file("out/" + name); };

  expectRefusal(call(" --max-minutes 0.000001"), "stopped before its end: call again to go on");
  EXPECT_EQ(test::lastStep(out("64px.safetensors.csv")), 1);
  EXPECT_FALSE(fs::exists(out("128px.safetensors")));

  const auto whole = call("");
  ASSERT_EQ(whole.exitCode, 0) << whole.text;
  expectPart(whole, "Going on from " + out("64px.safetensors.checkpoint"));
  EXPECT_EQ(test::lastStep(out("64px.safetensors.csv")), 2);
  EXPECT_EQ(test::lastStep(out("128px.safetensors.csv")), 1);
  EXPECT_EQ(modelConfig(quoted(out("weights.safetensors"))), bundledConfig());
  auto half = bundledConfig();
  half["size"] = 64;
  half["patch"] = 2;
  EXPECT_EQ(modelConfig(quoted(out("64px.safetensors"))), half);
  EXPECT_NE(contentsOf(out("weights.safetensors")).find("\"doubt\""), std::string::npos) << "it is not calibrated";
  EXPECT_EQ(test::judgedReferences(out("evaluation.json")), (std::set<int>{1, 2, 4, 8}));
  for (const auto* name : {"calibration.json", "evaluation.csv", "sheet.png"})
    EXPECT_FALSE(contentsOf(out(name)).empty()) << name;

  const auto written = fs::last_write_time(out("weights.safetensors"));
  const auto again = call("");
  ASSERT_EQ(again.exitCode, 0) << again.text;
  for (const auto* name : {"Trained before: ", "Finished before: ", "Judged before: "}) expectPart(again, name);
  EXPECT_EQ(again.text.find("Training at"), std::string::npos) << again.text;
  EXPECT_EQ(fs::last_write_time(out("weights.safetensors")), written);
}

}  // namespace
}  // namespace gg
