#include "ui/widgets/tile_view.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/eventually.h"

namespace gg::ui {
namespace {

class CountingView : public TileView {
 public:
  CountingView() {
    setTileSize({40, 50});
    resize(420, 310);
  }
  int painted = 0;

 protected:
  void paintTile(QPainter&, const QRect&, char32_t) override { ++painted; }
  QString describeTile(char32_t character) const override { return QString::number(character); }
};

std::vector<char32_t> characters(int count) {
  std::vector<char32_t> result;
  for (int i = 0; i < count; ++i) result.push_back(0x4E00 + static_cast<char32_t>(i));
  return result;
}

TEST(TileView, PaintsOnlyWhatIsOnScreen) {
  CountingView view;
  view.setItems(characters(30000));
  view.grab();
  EXPECT_GE(view.painted, 60);
  EXPECT_LE(view.painted, 100);
}

TEST(TileView, SaysWhatIsVisibleAfterScrolling) {
  CountingView view;
  view.setItems(characters(1000));
  QSignalSpy visible(&view, &TileView::visibleChanged);
  view.show();
  ASSERT_TRUE(eventually([&] { return visible.count() > 0; }));
  visible.clear();
  QTest::keyClick(&view, Qt::Key_End);
  ASSERT_TRUE(eventually([&] { return visible.count() > 0; }));
  EXPECT_EQ(view.visibleItems().back(), 0x4E00U + 999);
  EXPECT_EQ(view.current(), 0x4E00U + 999);
}

TEST(TileView, KeysMoveAndExtendTheSelection) {
  CountingView view;
  view.setItems(characters(100));
  view.setCurrent(0x4E00);
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_EQ(view.current(), 0x4E01U);
  QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(view.selection(), (std::vector<char32_t>{0x4E01, 0x4E02, 0x4E03}));
  QTest::keyClick(&view, Qt::Key_Home);
  EXPECT_EQ(view.selection(), std::vector<char32_t>{0x4E00});
}

TEST(TileView, ClicksSelectRangesAndSingleTiles) {
  CountingView view;
  view.setItems(characters(100));
  view.show();
  const auto click = [&](char32_t c, Qt::KeyboardModifiers modifiers) {
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.itemRect(c).center());
  };
  click(0x4E02, Qt::NoModifier);
  click(0x4E04, Qt::ShiftModifier);
  EXPECT_EQ(view.selection().size(), 3U);
  click(0x4E03, Qt::ControlModifier);
  EXPECT_EQ(view.selection(), (std::vector<char32_t>{0x4E02, 0x4E04}));
}

TEST(TileView, TheNextTileTakesThePlaceOfOneThatIsFilteredAway) {
  CountingView view;
  view.setItems(characters(10));
  view.setCurrent(0x4E03);
  QSignalSpy moved(&view, &TileView::currentChanged);
  auto fewer = characters(10);
  fewer.erase(fewer.begin() + 3);
  view.setItems(fewer);
  EXPECT_EQ(view.current(), 0x4E04U);
  EXPECT_EQ(view.selection(), std::vector<char32_t>{0x4E04});
  EXPECT_EQ(moved.count(), 1);
}

TEST(TileView, ToggleModeSwitchesTilesOnAndOff) {
  CountingView view;
  view.setSelectionMode(TileView::SelectionMode::Toggle);
  view.setItems(characters(10));
  view.show();
  for (const char32_t c : {0x4E01, 0x4E05, 0x4E01}) {
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.itemRect(c).center());
  }
  EXPECT_EQ(view.selection(), std::vector<char32_t>{0x4E05});
  QTest::mouseClick(view.viewport(), Qt::RightButton, {}, view.itemRect(0x4E02).center());
  EXPECT_EQ(view.selection(), std::vector<char32_t>{0x4E05}) << "the right button opens a menu";
}

}  // namespace
}  // namespace gg::ui
