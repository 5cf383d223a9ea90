#include "ui/document/style_loader.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QTemporaryDir>

#include "engine/glyph/content_fonts.h"

namespace gg::ui {
namespace {

class StyleLoaderTest : public ::testing::Test {
 protected:
  QString write(const QString& name, bool ink) {
    QImage image(64, 64, QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 16; ink && y < 48; ++y) std::fill(image.scanLine(y) + 16, image.scanLine(y) + 48, uchar(0));
    EXPECT_TRUE(image.save(folder_.filePath(name)));
    return folder_.filePath(name);
  }
  Result<LoadedStyle> read(const QString& path) {
    StyleImport import;
    import.paths = QStringList{path};
    StyleTarget target;
    target.size = 32;
    return readStyle(import, target, *content_);
  }

  QTemporaryDir folder_;
  const Result<ContentFonts> content_ = ContentFonts::open();
};

TEST_F(StyleLoaderTest, AReferenceNamesThePictureThatWasGiven) {
  const QString path = write("H.jpg", true);
  const auto style = read(path);
  ASSERT_TRUE(style) << style.error().message.text();
  ASSERT_EQ(style->set.references.size(), 1U);
  EXPECT_EQ(style->set.references[0].character, U'H');
  EXPECT_EQ(style->set.references[0].source, path.toStdString());
}

TEST_F(StyleLoaderTest, AFailureNamesThePictureThatWasGiven) {
  const QString path = write("blank.jpg", false);
  const auto style = read(path);
  ASSERT_FALSE(style);
  EXPECT_NE(style.error().message.text().find(path.toStdString()), std::string::npos) << style.error().message.text();
}

TEST_F(StyleLoaderTest, AFolderOfPhotographsIsAStyle) {
  write("H.jpg", true);
  write("o.jpg", true);
  const auto style = read(folder_.path());
  ASSERT_TRUE(style) << style.error().message.text();
  EXPECT_EQ(style->set.references.size(), 2U);
}

}  // namespace
}  // namespace gg::ui
