#include "ui/document/image_conversion.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>

#include "engine/glyph/png_io.h"

namespace gg::ui {
namespace {

QString writeImage(const QTemporaryDir& folder, const QString& name, QSize size) {
  QImage image(size, QImage::Format_Grayscale8);
  image.fill(255);
  const QString path = folder.filePath(name);
  EXPECT_TRUE(image.save(path));
  return path;
}

TEST(PngConversion, KeepsTheNameThatLabelsAGlyph) {
  const QTemporaryDir folder;
  const QString jpeg = writeImage(folder, QStringLiteral("永.jpg"), {40, 30});
  const auto converted = PngConversion::convert({jpeg, "a.png", "b.ttf"});
  ASSERT_TRUE(converted) << converted.error().message.text();
  const auto& paths = (*converted)->paths();
  ASSERT_EQ(paths.size(), 3U);
  EXPECT_EQ(paths[0].substr(paths[0].rfind('/') + 1), "永.jpg");
  const auto picture = loadPng(paths[0]);
  ASSERT_TRUE(picture) << picture.error().message.text();
  EXPECT_EQ(picture->width(), 40);
  EXPECT_EQ(paths[1], "a.png");
  EXPECT_EQ(paths[2], "b.ttf");
}

TEST(PngConversion, TextsNameTheGivenFile) {
  const QTemporaryDir folder;
  const QString jpeg = writeImage(folder, "a.jpg", {40, 30});
  const auto converted = PngConversion::convert({jpeg});
  ASSERT_TRUE(converted) << converted.error().message.text();
  EXPECT_EQ((*converted)->named("“" + (*converted)->paths().front() + "” is blank."),
            "“" + jpeg.toStdString() + "” is blank.");
  const Sentence inside("%1: %2", {"x", Sentence("%1 is blank", {(*converted)->paths().front()})});
  EXPECT_EQ((*converted)->named(inside).text(), "x: " + jpeg.toStdString() + " is blank");
}

TEST(PngConversion, AFolderWithOtherPicturesBecomesItsPictures) {
  const QTemporaryDir mixed, plain;
  writeImage(mixed, "b.jpg", {8, 8});
  const QString png = writeImage(mixed, "a.png", {8, 8});
  EXPECT_TRUE(QFile(mixed.filePath("note.txt")).open(QIODevice::WriteOnly));
  writeImage(plain, "c.png", {8, 8});
  const auto converted = PngConversion::convert({mixed.path(), plain.path()});
  ASSERT_TRUE(converted) << converted.error().message.text();
  const auto& paths = (*converted)->paths();
  ASSERT_EQ(paths.size(), 3U);
  EXPECT_EQ(paths[0], png.toStdString());
  EXPECT_EQ((*converted)->named(paths[1]), mixed.filePath("b.jpg").toStdString());
  EXPECT_EQ(paths[2], plain.path().toStdString()) << "the engine reads folders of PNG images";
}

TEST(PngConversion, TheLargestPictureThatIsPromisedMayBeDecoded) {
  ASSERT_TRUE(PngConversion::convert({}));
  EXPECT_GE(QImageReader::allocationLimit(), kMaxImageSide / 1024 * (kMaxImageSide / 1024) * 4) << "MiB";
}

TEST(PngConversion, RefusesAPictureThatIsTooLargeByItsHeader) {
  const QTemporaryDir folder;
  const QString path = writeImage(folder, "wide.bmp", {kMaxImageSide + 1, 1});
  const auto converted = PngConversion::convert({path});
  ASSERT_FALSE(converted);
  EXPECT_NE(converted.error().message.text().find("wide.bmp"), std::string::npos);
}

TEST(PngConversion, NamesAFileThatIsNoPicture) {
  const QTemporaryDir folder;
  QFile file(folder.filePath("broken.jpg"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("not a picture");
  file.close();
  const auto converted = PngConversion::convert({file.fileName()});
  ASSERT_FALSE(converted);
  EXPECT_NE(converted.error().message.text().find("broken.jpg"), std::string::npos);
}

}  // namespace
}  // namespace gg::ui
