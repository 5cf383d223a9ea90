#include "ui/glyphgrid/glyph_filter.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

const std::vector<char32_t> kSet = {U'a', U'b', U'永', U'国', U'家'};

std::vector<char32_t> find(const QString& text) { return GlyphFilter{GlyphFilter::State::All, text}.apply(kSet, {}); }

TEST(GlyphFilter, EmptyTextShowsEverything) { EXPECT_EQ(find(""), kSet); }

TEST(GlyphFilter, CharactersAreFound) { EXPECT_EQ(find(QStringLiteral("家a")), (std::vector<char32_t>{U'a', U'家'})); }

TEST(GlyphFilter, CodePointsAndRangesAreFound) {
  EXPECT_EQ(find("U+6C38"), std::vector<char32_t>{U'永'});
  EXPECT_EQ(find("6c38"), std::vector<char32_t>{U'永'});
  EXPECT_EQ(find("U+0061-U+0062 56FD"), (std::vector<char32_t>{U'a', U'b', U'国'}));
  EXPECT_EQ(find("9FFF-4E00").size(), 3U) << "either order";
}

TEST(GlyphFilter, StatesCombineWithText) {
  GlyphStore store;
  store.setMissing(U'a');
  store.setMissing(U'国');
  const GlyphFilter filter{GlyphFilter::State::Missing, "0000-00FF"};
  EXPECT_EQ(filter.apply(kSet, store), std::vector<char32_t>{U'a'});
}

TEST(GlyphFilter, CountsSayWhatEachStateWouldShow) {
  GlyphStore store;
  store.setMissing(U'a');
  store.queue({U'b'});
  const auto counts = GlyphFilter::count(kSet, store);
  for (int state = 0; state < GlyphFilter::kStateCount; ++state) {
    const GlyphFilter filter{static_cast<GlyphFilter::State>(state), {}};
    EXPECT_EQ(counts[static_cast<std::size_t>(state)], filter.apply(kSet, store).size()) << state;
  }
}

TEST(GlyphFilter, SuspectGlyphsAreThoseNobodyHasJudged) {
  Doubt doubt;
  doubt.suspect = true;
  GlyphStore store;
  for (const char32_t c : {U'a', U'b', U'永'})
    store.setPicture(c, QImage(4, 4, QImage::Format_Alpha8), 0.5, false, doubt);
  store.setPicture(U'国', QImage(4, 4, QImage::Format_Alpha8), 0.5, false);
  store.setStatus(U'b', GlyphStatus::Accepted);
  const GlyphFilter filter{GlyphFilter::State::Suspect, {}};
  EXPECT_EQ(filter.apply(kSet, store), (std::vector<char32_t>{U'a', U'永'}));
}

}  // namespace
}  // namespace gg::ui
