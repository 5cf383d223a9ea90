#include <cstring>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/glyph/content_fonts.h"
#include "engine/glyph/png_io.h"
#include "engine/model/safetensors.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

class GenerateCommand : public test::CommandTest {
 protected:
  Bytes bytesOf(const std::string& name) const { return readFile(folder_.file(name)).value_or(Bytes()); }
};

std::vector<float> floats(const TensorData& tensor) {
  std::vector<float> values(tensor.bytes.size() / sizeof(float));
  std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
  return values;
}

TEST_F(GenerateCommand, WritesOnePictureAGlyphAndAManifest) {
  const auto outcome = generate({"--style-chars", "Rag", "--chars", "Qe Qé", "--out", out(), "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["generated"], 3);
  EXPECT_EQ(json["references"], 3);
  EXPECT_EQ(json["size"], 32);
  for (const char* name : {"uni0051.png", "uni0065.png", "uni00E9.png"}) {
    const auto picture = loadPng(out() + "/" + name);
    ASSERT_TRUE(picture) << name;
    EXPECT_EQ(picture->width(), 32);
  }
  const auto bytes = bytesOf("out/manifest.json");
  const auto manifest = nlohmann::json::parse(bytes.begin(), bytes.end());
  EXPECT_EQ(manifest["style"]["characters"], nlohmann::json::array({"R", "a", "g"}));
  EXPECT_EQ(manifest["glyphs"].size(), 3U);
  const auto files = fs::directory_iterator(out());
  EXPECT_EQ(std::distance(begin(files), end(files)), 4);
}

TEST_F(GenerateCommand, MakesPicturesOfAnotherSize) {
  const auto outcome = generate({"--style-chars", "Rag", "--chars", "Q", "--size", "64", "--out", out(), "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out)["size"], 64);
  const auto picture = loadPng(out() + "/uni0051.png");
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width(), 64);
}

TEST_F(GenerateCommand, TheManifestNamesFilesWithoutFolders) {
  ASSERT_EQ(generate({"--style-chars", "Rag", "--chars", "Q", "--out", out()}).exitCode, 0);
  const auto bytes = bytesOf("out/manifest.json");
  const auto manifest = nlohmann::json::parse(bytes.begin(), bytes.end());
  EXPECT_EQ(manifest["model"], "tiny.safetensors");
  EXPECT_EQ(manifest["content_font"], kBundledContent);
  EXPECT_EQ(manifest["style"]["sources"], nlohmann::json::array({"calistoga.ttf"}));
}

TEST_F(GenerateCommand, TakesImagesCharacterSetsAndWritesSheets) {
  const std::string brush = std::string(GG_SOURCE_DIR) + "/resources/samples/brush";
  const auto png = generate({"--charset", "ascii", "--out", out(), "--sheet", folder_.file("sheet.png")}, brush);
  ASSERT_EQ(png.exitCode, 0) << png.err;
  EXPECT_TRUE(loadPng(folder_.file("sheet.png")));
  folder_.write("text.txt", "One two\n", 8);
  const auto svg = generate({"--chars-file", folder_.file("text.txt"), "--out", out(), "--sheet",
                             folder_.file("sheet.svg")}, brush);
  ASSERT_EQ(svg.exitCode, 0) << svg.err;
  EXPECT_EQ(bytesOf("sheet.svg").front(), '<');
}

TEST_F(GenerateCommand, TwoRunsGiveTheSameBytes) {
  const std::vector<std::string> common = {"--style-chars", "Rag", "--chars", "Q", "--out"};
  const auto run = [&](const std::string& name) {
    auto words = common;
    words.insert(words.end(), {folder_.file(name), "--dump", folder_.file(name + ".safetensors")});
    return generate(words).exitCode;
  };
  ASSERT_EQ(run("one"), 0);
  ASSERT_EQ(run("two"), 0);
  ASSERT_FALSE(bytesOf("one.safetensors").empty());
  EXPECT_EQ(bytesOf("one.safetensors"), bytesOf("two.safetensors"));
  ASSERT_FALSE(bytesOf("one/uni0051.png").empty());
  EXPECT_EQ(bytesOf("one/uni0051.png"), bytesOf("two/uni0051.png"));
  EXPECT_EQ(bytesOf("one/manifest.json"), bytesOf("two/manifest.json"));
}

TEST_F(GenerateCommand, TheDumpIsWhatThePictureShows) {
  const auto outcome = generate({"--chars", "Q", "--out", out(), "--dump", folder_.file("q.safetensors")});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto file = SafetensorsFile::load(folder_.file("q.safetensors"));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->tensors.at("input").shape, (std::vector<std::int64_t>{1, 5, 32, 32}));
  const auto output = floats(file->tensors.at("output"));
  const auto picture = loadPng(out() + "/uni0051.png");
  ASSERT_TRUE(picture);
  ASSERT_EQ(output.size(), picture->size());
  for (std::size_t i = 0; i < output.size(); ++i) EXPECT_NEAR(output[i], picture->data()[i], 0.5 / 255 + 1e-4);
}

TEST_F(GenerateCommand, OfFortyStyleCharactersSixteenAreUsedAndNamed) {
  const auto outcome = generate({"--style-chars", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn", "--chars", "Qe", "--out",
                                 out(), "--json"},
                                std::string(GG_SOURCE_DIR) + "/resources/fonts/NotoSans-latin.woff2");
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["references"], 16);
  ASSERT_EQ(json["notes"].size(), 1U);
  EXPECT_NE(outcome.err.find("Of 40 style characters the 16"), std::string::npos) << outcome.err;
}

TEST_F(GenerateCommand, WhatNoContentFontHasIsReportedAndTheRestMade) {
  const auto outcome = generate({"--chars", "A\xEE\x84\xA3", "--out", out(), "--json"});
  ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
  EXPECT_NE(outcome.err.find("No content font has 1 of the characters"), std::string::npos) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out)["missing"], "\xEE\x84\xA3");
}

TEST_F(GenerateCommand, TheManifestSaysHowDoubtfulAGlyphIs) {
  ASSERT_EQ(generate({"--style-chars", "Rag", "--chars", "Q", "--out", out()}).exitCode, 0);
  const auto bytes = bytesOf("out/manifest.json");
  const auto glyph = nlohmann::json::parse(bytes.begin(), bytes.end())["glyphs"][0];
  EXPECT_TRUE(glyph["suspect"].is_boolean());
  EXPECT_GE(glyph["doubt"].get<double>(), 0);
  EXPECT_LE(glyph["doubt"].get<double>(), 1);
  EXPECT_EQ(glyph.contains("reason"), glyph["suspect"].get<bool>());
}

TEST_F(GenerateCommand, MixesTwoStyles) {
  const auto other = std::string(GG_SOURCE_DIR) + "/resources/fonts/NotoSans-latin.woff2";
  const auto picture = [&](const std::vector<std::string>& more, const std::string& style) {
    std::vector<std::string> words = {"--style-chars", "Rag", "--chars", "Q", "--out", out()};
    words.insert(words.end(), more.begin(), more.end());
    const auto outcome = generate(words, style);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    return bytesOf("out/uni0051.png");
  };
  const auto mixed = [&](const char* weight) { return picture({"--mix", other, "--mix-weight", weight}, font()); };
  const auto first = picture({}, font()), second = picture({}, other);
  EXPECT_EQ(mixed("0"), first);
  EXPECT_EQ(mixed("1"), second);
  EXPECT_NE(mixed("0.5"), first);
  EXPECT_NE(mixed("0.5"), second);
}

TEST_F(GenerateCommand, AMixWeightNeedsASecondStyle) {
  EXPECT_EQ(generate({"--chars", "Q", "--out", out(), "--mix-weight", "0.5"}).exitCode, 2);
  EXPECT_EQ(generate({"--chars", "Q", "--out", out(), "--mix", font(), "--mix-weight", "2"}).exitCode, 2);
}

}  // namespace
}  // namespace gg
