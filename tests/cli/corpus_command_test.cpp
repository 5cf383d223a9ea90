// The subcommands corpus and evaluate as a person runs them.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int code = -1;
  std::string output;  // standard output and error together
};

Outcome runShell(const std::string& command) {
  Outcome outcome;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

Outcome runCli(const std::string& arguments) { return runShell("'" GG_CLI "' " + arguments); }

/// A list of one fetched font, the Latin sample.
std::string packArguments(const test::TemporaryFolder& folder) {
  const std::string list = "id\tfiles\tindex\tgroup\tclass\tscripts\none\tcalistoga.ttf\t0\tkin\tserif\tlatin\n";
  fs::create_directories(folder.path() / "one");
  fs::copy_file(GG_SOURCE_DIR "/resources/samples/latin/calistoga.ttf", folder.path() / "one" / "calistoga.ttf");
  return "corpus pack --list " + folder.write("list.tsv", list.data(), list.size()) + " --fonts " +
         folder.path().string() + " --content noto-sans=" GG_SOURCE_DIR "/resources/fonts/NotoSans-latin.woff2 --out " +
         folder.file("out.ggcorpus");
}

TEST(CorpusCommand, PacksAListAndSaysWhatTheFileHolds) {
  const test::TemporaryFolder folder;
  const Outcome packed = runCli(packArguments(folder));
  ASSERT_EQ(packed.code, 0) << packed.output;
  const Outcome info = runCli("corpus info --json " + folder.file("out.ggcorpus"));
  ASSERT_EQ(info.code, 0) << info.output;
  const auto json = nlohmann::json::parse(info.output);
  EXPECT_EQ(json["fonts"], 1);
  EXPECT_EQ(json["content"], nlohmann::json::array({"noto-sans"}));
  EXPECT_GT(json["scripts"]["latin"]["glyphs"], 20);
  EXPECT_FALSE(json["scripts"].contains("han"));
}

TEST(CorpusCommand, BadFilesAreNamedAndNothingIsWritten) {
  const test::TemporaryFolder folder;
  const std::string text = folder.write("text.ggcorpus", "hello", 5);
  for (const std::string& command : {"corpus info " + text, "evaluate --corpus " + text}) {
    const Outcome outcome = runCli(command);
    EXPECT_EQ(outcome.code, 3);
    EXPECT_NE(outcome.output.find(text), std::string::npos) << outcome.output;
  }
  const Outcome missing = runCli("corpus pack --list " + folder.file("none.tsv") + " --fonts " +
                                 folder.path().string() + " --out " + folder.file("out.ggcorpus"));
  EXPECT_EQ(missing.code, 3);
  EXPECT_FALSE(fs::exists(folder.file("out.ggcorpus")));
}

TEST(CorpusCommand, PackPrintsOneObject) {
  const test::TemporaryFolder folder;
  const Outcome packed = runCli(packArguments(folder) + " --json");
  ASSERT_EQ(packed.code, 0) << packed.output;
  const auto json = nlohmann::json::parse(packed.output);
  EXPECT_EQ(json["fonts"], 2) << "with the content font";
  EXPECT_EQ(json["out"], folder.file("out.ggcorpus"));
}

TEST(CorpusCommand, TrainPrintsOneObjectAndNamesABadConfiguration) {
  const test::TemporaryFolder folder;
  ASSERT_EQ(runCli(packArguments(folder)).code, 0);
  const std::string config = R"({"size": 32, "channels": [8, 8, 8, 8], "style_channels": 8, "style_vector": 8})";
  const std::string train = "train --corpus " + folder.file("out.ggcorpus") + " --out " + folder.file("m.safetensors") +
                            " --threads 1 --fonts 1 --targets 2 --steps 1 --json --config ";
  const Outcome trained = runCli(train + folder.write("good.json", config.data(), config.size()));
  ASSERT_EQ(trained.code, 0) << trained.output;
  const auto json = nlohmann::json::parse(trained.output);
  EXPECT_EQ(json["steps"], 1);
  EXPECT_EQ(json["finished"], true);
  const Outcome resumed = runCli(train.substr(0, train.find(" --threads")) + " --threads 1 --json --resume " +
                                 folder.file("m.safetensors.checkpoint"));
  ASSERT_EQ(resumed.code, 0) << resumed.output;
  EXPECT_EQ(nlohmann::json::parse(resumed.output)["steps"], 1) << "the checkpoint's end of the schedule";
  const Outcome longer = runCli(train.substr(0, train.find(" --threads")) + " --threads 1 --steps 2 --json --resume " +
                                folder.file("m.safetensors.checkpoint"));
  ASSERT_EQ(longer.code, 0) << longer.output;
  EXPECT_EQ(nlohmann::json::parse(longer.output)["steps"], 2);
  const Outcome wrong = runCli(train + folder.write("bad.json", "{\"heads\": 0}", 12));
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.output.find("bad.json: The model configuration is wrong"), std::string::npos) << wrong.output;
}

TEST(CorpusCommand, EvaluateDrawsItsSheetInTheFormatOfTheEnding) {
  const test::TemporaryFolder folder;
  test::writeTinyModel(folder.file("tiny.safetensors"));
  const std::string evaluate = "evaluate --threads 1 --model " + folder.file("tiny.safetensors") +
                               " --target-font " GG_SOURCE_DIR
                               "/resources/samples/latin/calistoga.ttf --refs Ra "
                               "--chars Qe --sheet ";
  const Outcome svg = runCli(evaluate + folder.file("sheet.svg"));
  ASSERT_EQ(svg.code, 0) << svg.output;
  EXPECT_EQ(std::ifstream(folder.file("sheet.svg")).get(), '<');
  EXPECT_NE(svg.output.find("sheet.svg, from the top (L1):\n"), std::string::npos) << svg.output;
  EXPECT_NE(svg.output.find("calistoga.ttf, latin (0."), std::string::npos) << "whose glyphs a line shows";
  const Outcome full = runCli(evaluate + folder.file("sheet.svg") + " --csv /dev/full");
  EXPECT_EQ(full.code, 3);
  EXPECT_NE(full.output.find("L1 / content copy"), std::string::npos) << "the table comes first: " << full.output;
}

TEST(CorpusCommand, FetchNamesAListThatCannotBeUsed) {
  const test::TemporaryFolder folder;
  const std::string out = " --out " + folder.file("fonts");
  const Outcome missing = runCli("corpus fetch --list " + folder.file("none.tsv") + out);
  EXPECT_EQ(missing.code, 3);
  EXPECT_NE(missing.output.find("none.tsv"), std::string::npos) << missing.output;
  const Outcome wrong = runCli("corpus fetch --list " + folder.write("list.tsv", "id\tfiles\na\tb\n", 13) + out);
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.output.find("has no column “source”"), std::string::npos) << wrong.output;
  const Outcome empty = runCli("corpus fetch --list " + folder.write("empty.tsv", "", 0) + out);
  EXPECT_EQ(empty.code, 3);
  EXPECT_NE(empty.output.find("empty.tsv"), std::string::npos) << empty.output;
}

TEST(CorpusCommand, AnArchiveCannotWriteOutsideItsFolder) {
  const test::TemporaryFolder folder;
  const std::string outside = folder.file("outside"), script = R"(
import io, os, sys, tarfile
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import fetch_fonts
with tarfile.open(sys.argv[2] + "/a.tgz", "w:gz") as archive:
    for name in ("package/" + sys.argv[3] + "/LICENSE", "package/../LICENSE", "package/OFL.txt"):
        member = tarfile.TarInfo(name)
        member.size = 4
        archive.addfile(member, io.BytesIO(b"text"))
print(sorted(fetch_fonts.unpack("npm", sys.argv[2] + "/a.tgz", sys.argv[2] + "/to", [])))
)";
  const std::string file = folder.write("unpack.py", script.data(), script.size());
  const Outcome outcome =
      runShell("python3 " + file + " " GG_SOURCE_DIR "/packaging/corpus " + folder.path().string() + " " + outside);
  EXPECT_EQ(outcome.output, "['OFL.txt']\n");
  EXPECT_FALSE(fs::exists(outside));
}

TEST(CorpusCommand, WrongUsage) {
  EXPECT_EQ(runCli("corpus").code, 2);
  EXPECT_EQ(runCli("corpus pack").code, 2);
  EXPECT_EQ(runCli("evaluate").code, 2);
  EXPECT_EQ(runCli("evaluate --corpus a --target-font b").code, 2);
}

}  // namespace
}  // namespace gg
