#include "ui/document/glyph_store.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

QImage picture(int side = 4) {
  QImage image(side, side, QImage::Format_Alpha8);
  image.fill(200);
  return image;
}

TEST(GlyphStore, UnknownCharactersAreEmptyAndOpen) {
  const GlyphStore store;
  EXPECT_EQ(store.cell(U'永').status, GlyphStatus::Empty);
  EXPECT_TRUE(store.open(U'永'));
}

TEST(GlyphStore, APictureEndsTheQueue) {
  GlyphStore store;
  store.queue({U'a', U'b'});
  EXPECT_EQ(store.cell(U'a').status, GlyphStatus::Queued);
  store.setPicture(U'a', picture(), 0.5, true);
  EXPECT_EQ(store.cell(U'a').status, GlyphStatus::Generated);
  EXPECT_TRUE(store.cell(U'a').clipped);
  EXPECT_FALSE(store.open(U'a'));
  EXPECT_EQ(store.unqueue(), std::vector<char32_t>{U'b'});
}

TEST(GlyphStore, AnotherStyleMakesPicturesStaleButNotAcceptedOnes) {
  GlyphStore store;
  for (const char32_t c : {U'a', U'b', U'c'}) store.setPicture(c, picture(), 0.5, false);
  store.setStatus(U'b', GlyphStatus::Accepted);
  store.setStatus(U'c', GlyphStatus::Rejected);
  EXPECT_EQ(store.markStale().size(), 2U);
  EXPECT_TRUE(store.open(U'a'));
  EXPECT_FALSE(store.open(U'b'));
  EXPECT_TRUE(store.open(U'c'));
  EXPECT_FALSE(store.cell(U'a').image.isNull()) << "shown until it is replaced";
  store.setPicture(U'c', picture(), 0.5, false);
  EXPECT_EQ(store.cell(U'c').status, GlyphStatus::Generated) << "a new picture has not been judged";
}

TEST(GlyphStore, AnAcceptedGlyphOfAnEarlierStyleIsOpenAgainWithoutItsMark) {
  GlyphStore store;
  store.setPicture(U'a', picture(), 0.5, false);
  store.setStatus(U'a', GlyphStatus::Accepted);
  store.markStale();
  EXPECT_TRUE(store.upToDate(U'a'));
  store.setStatus(U'a', GlyphStatus::Generated);
  EXPECT_FALSE(store.upToDate(U'a'));
  EXPECT_TRUE(store.open(U'a'));
}

TEST(GlyphStore, AnAcceptedPictureIsNotReplacedByALateOne) {
  GlyphStore store;
  store.setPicture(U'a', picture(), 0.5, false);
  store.markStale();
  store.setStatus(U'a', GlyphStatus::Accepted);
  store.setPicture(U'a', picture(), 0.7, false);
  EXPECT_EQ(store.cell(U'a').advance, 0.5);
  EXPECT_EQ(store.cell(U'a').status, GlyphStatus::Accepted);
}

TEST(GlyphStore, PicturesOfAnotherSizeAreMadeAgainEvenWhenAccepted) {
  GlyphStore store;
  store.setSize(4);
  store.setPicture(U'a', picture(), 0.5, false);
  store.setStatus(U'a', GlyphStatus::Accepted);
  store.setSize(8);
  EXPECT_EQ(store.markStale(), std::vector<char32_t>{U'a'});
  EXPECT_TRUE(store.open(U'a'));
  store.setPicture(U'a', picture(8), 0.5, false);
  EXPECT_EQ(store.cell(U'a').status, GlyphStatus::Generated) << "a new picture has not been judged";
  EXPECT_TRUE(store.upToDate(U'a'));
}

TEST(GlyphStore, ReopenedCellsAreMadeAgainWhateverTheirState) {
  GlyphStore store;
  store.setPicture(U'a', picture(), 0.5, false);
  store.setStatus(U'a', GlyphStatus::Accepted);
  store.setCell(U'a', GlyphStore::reopened(store.cell(U'a')));
  EXPECT_TRUE(store.open(U'a'));
  EXPECT_FALSE(store.cell(U'a').image.isNull()) << "shown until it is replaced";
}

TEST(GlyphStore, MissingCharactersAreNotAskedForAgain) {
  GlyphStore store;
  store.setMissing(U'?');
  EXPECT_FALSE(store.open(U'?'));
  store.forgetMissing();
  EXPECT_TRUE(store.open(U'?'));
}

TEST(GlyphStore, CountsEachState) {
  GlyphStore store;
  store.setPicture(U'a', picture(), 0.5, false);
  store.setMissing(U'b');
  const auto counts = store.count({U'a', U'b', U'c', U'd'});
  EXPECT_EQ(counts[static_cast<std::size_t>(GlyphStatus::Generated)], 1U);
  EXPECT_EQ(counts[static_cast<std::size_t>(GlyphStatus::Missing)], 1U);
  EXPECT_EQ(counts[static_cast<std::size_t>(GlyphStatus::Empty)], 2U);
}

}  // namespace
}  // namespace gg::ui
