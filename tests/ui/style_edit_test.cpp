#include "ui/document/style_edit.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

StyleSet styleOf(int count) {
  StyleSet style;
  for (int i = 0; i < count; ++i) style.add(U'a' + static_cast<char32_t>(i), Bitmap(8, 8, 1.F), "test");
  return style;
}

TEST(StyleEdit, JoiningKeepsAtMostSixteenAndCountsTheRest) {
  const StyleEdit edit = joined(styleOf(10), styleOf(9));
  EXPECT_EQ(edit.style.references.size(), 16U);
  EXPECT_EQ(edit.leftOut, 3U);
  for (std::size_t i = 1; i < edit.style.references.size(); ++i) {
    EXPECT_NE(edit.style.references[i].id, edit.style.references[i - 1].id);
  }
}

TEST(StyleEdit, ChangesConcernOneReference) {
  const StyleSet style = styleOf(3);
  const auto id = style.references[1].id;
  EXPECT_EQ(withMuted(style, id, true).activeCount(), 2U);
  EXPECT_EQ(withCharacter(style, id, U'永').references[1].character, U'永');
  const StyleSet fewer = without(style, id);
  ASSERT_EQ(fewer.references.size(), 2U);
  EXPECT_EQ(fewer.references[1].character, U'c');
}

TEST(StyleEdit, PicturesFollowTheModelsSize) {
  const StyleSet style = resized(styleOf(1), 32);
  EXPECT_EQ(style.references[0].image.width(), 32);
  EXPECT_EQ(style.references[0].image.height(), 32);
}

TEST(StyleEdit, ADroppedFontReplacesAndDroppedImagesJoin) {
  StyleImport own, sample, font, images;
  sample.sample = true;
  font.paths = QStringList{"a.woff2"};
  images.paths = QStringList{"a.png", "b.png"};
  EXPECT_TRUE(replaces(font, own));
  EXPECT_FALSE(replaces(images, own));
  EXPECT_TRUE(replaces(images, sample)) << "the sample is not the user's";
  images.mode = StyleImport::Mode::Add;
  EXPECT_FALSE(replaces(images, sample));
  StyleImport folder, instance;
  folder.paths = QStringList{"/somewhere/letters"};
  EXPECT_FALSE(replaces(folder, own)) << "a folder holds images";
  EXPECT_TRUE(replaces(folder, sample));
  instance.paths = QStringList{"a.TTF@wght=700,wdth=85.5"};
  EXPECT_TRUE(replaces(instance, own));
}

TEST(StyleImport, FontsAreKnownByTheirNames) {
  for (const char* font : {"a.ttf", "a.OTF", "b.ttc#2", "c.woff2@wght=1.5", "a@2x.ttf"}) EXPECT_TRUE(isFontFile(font));
  for (const char* other : {"a.png", "ttf", "a.ttf/b", "a.ttf.zip"}) EXPECT_FALSE(isFontFile(other)) << other;
}

}  // namespace
}  // namespace gg::ui
