#include "ui/widgets/tile_layout.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

TEST(TileLayout, TilesFillTheRows) {
  const TileLayout layout(10, {30, 40}, 100);
  EXPECT_EQ(layout.columns(), 3);
  EXPECT_EQ(layout.rows(), 4);
  EXPECT_EQ(layout.contentHeight(), 160);
  EXPECT_EQ(layout.rect(0), QRect(0, 0, 33, 40));
  EXPECT_EQ(layout.rect(5), QRect(66, 40, 33, 40));
}

TEST(TileLayout, FindsTheTileUnderAPoint) {
  const TileLayout layout(10, {30, 40}, 100);
  EXPECT_EQ(layout.indexAt({0, 0}), 0);
  EXPECT_EQ(layout.indexAt({98, 39}), 2);
  EXPECT_EQ(layout.indexAt({36, 41}), 4);
  EXPECT_EQ(layout.indexAt({99, 10}), -1) << "beside the tiles";
  EXPECT_EQ(layout.indexAt({40, 130}), -1) << "after the last tile";
}

TEST(TileLayout, RangeIsWhatABandTouches) {
  const TileLayout layout(10, {30, 40}, 100);
  EXPECT_EQ(layout.range(0, 40), std::make_pair(0, 3));
  EXPECT_EQ(layout.range(39, 2), std::make_pair(0, 6));
  EXPECT_EQ(layout.range(120, 400), std::make_pair(9, 10));
}

TEST(TileLayout, AViewNarrowerThanATileHasOneColumn) { EXPECT_EQ(TileLayout(3, {30, 40}, 10).columns(), 1); }

}  // namespace
}  // namespace gg::ui
