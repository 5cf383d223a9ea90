#include "ui/glyphgrid/glyph_clipboard.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

#include "tests/ui/eventually.h"

namespace gg::ui {
namespace {

FolderGlyph box(char32_t character) {
  Bitmap picture(32, 32);
  for (int y = 10; y < 22; ++y) {
    for (int x = 5; x < 17; ++x) picture.at(x, y) = 1;
  }
  return {character, std::move(picture), 0.5, false};
}

TEST(GlyphClipboard, GlyphsArePastedAsOutlinesOrAsAPicture) {
  GlyphClipboard clipboard;
  QSignalSpy copied(&clipboard, &GlyphClipboard::copied);
  clipboard.copySvg({{}, {box(U'A')}});
  ASSERT_TRUE(eventually([&] { return copied.size() == 1; }));
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  EXPECT_TRUE(data->data("image/svg+xml").contains("uni0041"));
  EXPECT_TRUE(data->text().contains("<svg"));
  clipboard.copyPicture({{}, {box(U'A'), box(U'B')}});
  ASSERT_TRUE(eventually([&] { return copied.size() == 2; }));
  const QImage picture = QGuiApplication::clipboard()->image();
  EXPECT_GE(picture.width(), 1024);
  EXPECT_EQ(qGray(picture.pixel(1, 1)), 255);
}

TEST(GlyphClipboard, BlankGlyphsAreSaidAndTheClipboardStays) {
  GlyphClipboard clipboard;
  QSignalSpy failed(&clipboard, &GlyphClipboard::failed), copied(&clipboard, &GlyphClipboard::copied);
  QGuiApplication::clipboard()->setText("before");
  clipboard.copySvg({{}, {{U'A', Bitmap(32, 32), 0.5, false}}});
  ASSERT_TRUE(eventually([&] { return failed.size() == 1; }));
  EXPECT_TRUE(copied.isEmpty());
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "before");
}

}  // namespace
}  // namespace gg::ui
