#include "engine/train/deletion_scores.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

DeletionReport report(double untouched, double attended, double random) {
  DeletionReport report;
  report.untouched = untouched;
  report.curves = {{"decoder.cross3", -1, {attended}, {random}}, {"decoder.cross3", 0, {attended / 2}, {random}}};
  return report;
}

TEST(DeletionScores, RowsGatherGlyphsByFontBlockAndHead) {
  std::vector<DeletionRow> rows;
  addDeletion(report(1, 4, 2), "latin", "UFUC", 4, "one", rows);
  addDeletion(report(1, 8, 4), "latin", "UFUC", 4, "one", rows);
  addDeletion(report(1, 4, 2), "latin", "UFUC", 4, "two", rows);
  addDeletion(report(1, 4, 2), "latin", "UFUC", 8, "two", rows);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].head, -1);
  EXPECT_EQ(rows[1].head, 0);
  EXPECT_EQ(rows[0].glyphs(), 3U);
  ASSERT_EQ(rows[0].fonts.size(), 2U);
  EXPECT_DOUBLE_EQ(rows[0].fonts[0].attended, 12);
  EXPECT_EQ(rows[3].references, 8);
}

TEST(DeletionScores, RaisesAreMeasuredAgainstNothingHidden) {
  std::vector<DeletionRow> rows;
  addDeletion(report(1, 4, 2), "latin", "UFUC", 4, "one", rows);
  addDeletion(report(2, 8, 4), "latin", "UFUC", 4, "two", rows);
  const auto raise = deletionRaise(rows[0], 1);
  EXPECT_DOUBLE_EQ(raise.attended.value, 3);
  EXPECT_DOUBLE_EQ(raise.random.value, 1);
  EXPECT_DOUBLE_EQ(raise.attended.low, 3);
  EXPECT_EQ(raise.random.fonts, 2U);
}

}  // namespace
}  // namespace gg
