#include "ui/widgets/flow_layout.h"

#include <gtest/gtest.h>

#include <QWidget>

namespace gg::ui {
namespace {

/// Tiles of 30 × 20 in a tray that has two of them in a row.
class FlowLayoutTest : public ::testing::Test {
 protected:
  FlowLayoutTest() : flow_(new FlowLayout(&tray_)) {
    flow_->setContentsMargins(0, 0, 0, 0);
    flow_->setSpacing(6);
    tray_.resize(70, 100);
    for (auto*& tile : tiles_) tile = addTile();
    flow_->activate();
  }
  QWidget* addTile() {
    auto* tile = new QWidget;
    tile->setFixedSize(30, 20);
    flow_->addWidget(tile);
    tile->setVisible(true);
    return tile;
  }

  QWidget tray_;
  FlowLayout* flow_;
  QWidget* tiles_[3] = {};
};

TEST_F(FlowLayoutTest, TilesStandInRows) {
  EXPECT_EQ(tiles_[0]->pos(), QPoint(0, 0));
  EXPECT_EQ(tiles_[1]->pos(), QPoint(36, 0));
  EXPECT_EQ(tiles_[2]->pos(), QPoint(0, 26));
}

TEST_F(FlowLayoutTest, TheOthersMoveUpWhenATileIsTaken) {
  delete flow_->takeAt(0);
  flow_->activate();
  EXPECT_EQ(tiles_[1]->pos(), QPoint(0, 0));
  EXPECT_EQ(tiles_[2]->pos(), QPoint(36, 0));
}

TEST_F(FlowLayoutTest, ANewTileStandsBehindTheOthers) {
  const auto* tile = addTile();
  flow_->activate();
  EXPECT_EQ(tile->pos(), QPoint(36, 26));
}

TEST_F(FlowLayoutTest, NothingIsTakenWhereNothingIs) {
  EXPECT_EQ(flow_->takeAt(3), nullptr);
  EXPECT_EQ(flow_->takeAt(-1), nullptr);
  EXPECT_EQ(flow_->count(), 3);
}

}  // namespace
}  // namespace gg::ui
