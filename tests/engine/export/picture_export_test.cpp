#include "engine/export/picture_export.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/glyph/png_io.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(PictureExport, AnotherSizeIsDrawnFromTheOutlines) {
  Bitmap box(64, 64);
  for (int y = 20; y < 40; ++y) {
    for (int x = 24; x < 44; ++x) box.at(x, y) = 1;
  }
  FontParts parts{{}, {{U'A', box, 0.5, false}, {U'B', box, 0.5, false}}};
  parts.pictureSize = 200;
  const test::TemporaryFolder folder;
  StagedFiles files;
  ASSERT_TRUE(stagePictureFolder(files, folder.file("out"), parts));
  ASSERT_TRUE(stagePictureSheet(files, folder.file("sheet.png"), parts));
  ASSERT_TRUE(files.commit());
  const auto picture = loadPng(folder.file("out/uni0041.png"));
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width(), 200);
  EXPECT_NEAR(inkBox(*picture, 0.5F).width(), 20 * 200 / 64.0, 1);
  EXPECT_GE(loadPng(folder.file("sheet.png"))->width(), 400);
  const auto bytes = readFile(folder.file("out/manifest.json"));
  EXPECT_EQ(nlohmann::json::parse(bytes->begin(), bytes->end())["size"], 200);
}

TEST(PictureExport, ASheetOfVeryManyStaysWithinTheLargestPicture) {
  FontParts parts{{}, std::vector<FolderGlyph>(400, {U'A', Bitmap(32, 32), 0.5, false})};
  parts.pictureSize = kLargestPicture;
  const test::TemporaryFolder folder;
  StagedFiles files;
  ASSERT_TRUE(stagePictureSheet(files, folder.file("sheet.png"), parts));
  ASSERT_TRUE(files.commit());
  EXPECT_LE(loadPng(folder.file("sheet.png"))->width(), kMaxImageSide);
}

}  // namespace
}  // namespace gg
