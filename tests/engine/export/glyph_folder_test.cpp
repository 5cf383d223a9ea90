#include "engine/export/picture_export.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/glyph/png_io.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

std::vector<FolderGlyph> glyphs() {
  Bitmap ink(4, 4, 1.F);
  return {{U'永', ink, 1.0, false}, {0x20000, Bitmap(4, 4), 0.56789, true}};
}

FolderManifest manifest() {
  FolderManifest manifest;
  manifest.model = "m.safetensors";
  manifest.contentFont = "Noto Sans";
  manifest.size = 100;
  manifest.styleSources = {"A.ttf"};
  manifest.styleCharacters = {U'国', 0};
  manifest.missing = {U'\U0001F600'};
  return manifest;
}

Status saved(const std::string& folder, const StopFlag& stop = {}) {
  FontParts parts{{}, glyphs()};
  parts.manifest = manifest();
  StagedFiles files;
  const auto staged = stagePictureFolder(files, folder, parts, stop);
  return staged ? files.commit() : tl::unexpected(staged.error());
}

TEST(GlyphFolder, HoldsAPictureOfEachGlyphAndTheManifest) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(saved(folder.file("new/out")));
  const auto picture = loadPng(folder.file("new/out/uni6C38.png"));
  ASSERT_TRUE(picture);
  EXPECT_EQ(*picture, glyphs()[0].bitmap);
  EXPECT_TRUE(fs::exists(folder.file("new/out/u20000.png")));
  const auto files = fs::directory_iterator(folder.file("new/out"));
  EXPECT_EQ(std::distance(begin(files), end(files)), 3);

  const auto bytes = readFile(folder.file("new/out/manifest.json"));
  ASSERT_TRUE(bytes);
  const auto json = nlohmann::json::parse(bytes->begin(), bytes->end());
  EXPECT_EQ(json["size"], 100);
  EXPECT_EQ(json["em_px"], 80.0);
  EXPECT_EQ(json["baseline_px"], 78.0);
  EXPECT_EQ(json["style"]["characters"], nlohmann::json::array({"国", ""}));
  EXPECT_EQ(json["missing"], nlohmann::json::array({"😀"}));
  ASSERT_EQ(json["glyphs"].size(), 2U);
  EXPECT_EQ(json["glyphs"][0]["character"], "永");
  EXPECT_EQ(json["glyphs"][1]["file"], "u20000.png");
  EXPECT_EQ(json["glyphs"][1]["advance"], 0.5679);
  EXPECT_EQ(json["glyphs"][1]["clipped"], true);
}

TEST(GlyphFolder, ARunIsDescribedByFileNamesEachOnce) {
  ModelInfo model;
  model.file = "/some/where/m.safetensors";
  model.version = "1.2";
  model.contentFont = "what it was trained with";
  model.config.size = 96;
  StyleSet style;
  style.add('A', Bitmap(1, 1), "/fonts/one.woff2;/fonts/two.woff2@wght=700");
  style.add('B', Bitmap(1, 1), "/fonts/one.woff2;/fonts/two.woff2@wght=700");
  style.add(0, Bitmap(1, 1), "scan.png");
  style.add('C', Bitmap(1, 1), "muted.png");
  style.references.back().muted = true;
  const auto manifest = describeRun(model, "CPU", "Noto Sans", style);
  EXPECT_EQ(manifest.model, "m.safetensors");
  EXPECT_EQ(manifest.modelVersion, "1.2");
  EXPECT_EQ(manifest.contentFont, "Noto Sans");
  EXPECT_EQ(manifest.device, "CPU");
  EXPECT_EQ(manifest.size, 96);
  EXPECT_EQ(manifest.styleSources, (std::vector<std::string>{"one.woff2", "two.woff2@wght=700", "scan.png"}));
  EXPECT_EQ(manifest.styleCharacters, (std::vector<char32_t>{'A', 'B', 0}));
}

TEST(GlyphFolder, AStopLeavesNothing) {
  const test::TemporaryFolder folder;
  const StopFlag stop;
  stop.request();
  const auto ok = saved(folder.file("out"), stop);
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(folder.fileCount(), 0U);
}

TEST(GlyphFolder, ATargetThatIsAFolderLeavesTheRestAsItWas) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder.file("u20000.png"));
  const auto ok = saved(folder.path().string());
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::Io);
  EXPECT_EQ(folder.fileCount(), 1U);
}

}  // namespace
}  // namespace gg
