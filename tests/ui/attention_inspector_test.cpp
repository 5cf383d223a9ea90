#include "ui/attention/attention_inspector.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "tests/ui/pointer.h"
#include "tests/ui/synthetic_attention.h"
#include "ui/attention/bar_chart.h"
#include "ui/attention/block_overview.h"
#include "ui/attention/chip_choice.h"
#include "ui/attention/detail_tabs.h"
#include "ui/attention/head_chip.h"
#include "ui/attention/head_numbers.h"
#include "ui/attention/head_row.h"
#include "ui/attention/head_strip.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/matrix_page.h"
#include "ui/attention/matrix_plot.h"
#include "ui/attention/patch_picker.h"
#include "ui/attention/source_strip.h"

namespace gg::ui {
namespace {

constexpr int kSide = 4, kKeys = 2 * 4;

/// Two references of 2 × 2 patches; head h of patch q looks at key (q + h) mod 8.
AttentionMap walkingMap() {
  auto map = uniformMap("decoder.cross3", AttentionKind::Cross, 2, {contentGrid(kSide, kSide)},
                        {referenceGrid(0, 2, 2), referenceGrid(1, 2, 2)});
  for (int head = 0; head < 2; ++head) {
    for (int query = 0; query < kSide * kSide; ++query) lookAt(map, head, query, (query + head) % kKeys);
  }
  return map;
}

class AttentionInspectorTest : public ::testing::Test {
 protected:
  AttentionInspectorTest() {
    const auto own = contentGrid(2, 2);
    inspector_.resize(440, 900);
    inspector_.show();
    inspector_.setAttended(
        inklessGlyph({walkingMap(), uniformMap("bottleneck.self", AttentionKind::Self, 2, {own}, {own})}, 2));
    QCoreApplication::processEvents();
  }

  void hover(int cell) { ui::hover(inspector_.patchPicker(), at(cell)); }
  void click(int cell) {
    hover(cell);
    QTest::mouseClick(&inspector_.patchPicker(), Qt::LeftButton, {}, at(cell));
  }
  QPoint at(int cell) { return inspector_.patchPicker().cellRect(cell).center().toPoint(); }
  /// The keys whose cell in the heat is light: that is, hot.
  std::vector<int> hotKeys(HeatPlot& plot) {
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const QImage image = plot.grab().toImage();
    std::vector<int> hot;
    for (int key = 0; key < kKeys; ++key) {
      const QPointF point = plot.cellRect(key / 4, key % 4).center() * image.devicePixelRatio();
      if (image.pixelColor(point.toPoint()).lightness() > 110) hot.push_back(key);
    }
    return hot;
  }

  AttentionInspector inspector_;
};

TEST_F(AttentionInspectorTest, HoveringAPatchShowsItsHeat) {
  hover(5);
  EXPECT_EQ(inspector_.view().patch(), 5);
  EXPECT_EQ(hotKeys(inspector_.heat()), (std::vector<int>{5, 6}));
  hover(2);
  EXPECT_EQ(hotKeys(inspector_.heat()), (std::vector<int>{2, 3}));
  EXPECT_EQ(hotKeys(inspector_.headStrip().row(0).heat()), std::vector<int>{2});
  EXPECT_EQ(hotKeys(inspector_.headStrip().row(1).heat()), std::vector<int>{3});
}

TEST_F(AttentionInspectorTest, AClickedPatchStays) {
  click(4);
  hover(1);
  EXPECT_EQ(hotKeys(inspector_.heat()), (std::vector<int>{4, 5}));
  click(4);
  hover(1);
  EXPECT_EQ(hotKeys(inspector_.heat()), (std::vector<int>{1, 2}));
}

TEST_F(AttentionInspectorTest, KeysMoveAndLockThePatch) {
  hover(0);
  QTest::keyClick(&inspector_.patchPicker(), Qt::Key_Right);
  QTest::keyClick(&inspector_.patchPicker(), Qt::Key_Down);
  EXPECT_EQ(inspector_.view().patch(), kSide + 1);
  QTest::keyClick(&inspector_.patchPicker(), Qt::Key_Up);
  QTest::keyClick(&inspector_.patchPicker(), Qt::Key_Up);  // the edge
  EXPECT_EQ(inspector_.view().patch(), 1);
  QTest::keyClick(&inspector_.patchPicker(), Qt::Key_Space);
  EXPECT_TRUE(inspector_.view().locked());
}

TEST_F(AttentionInspectorTest, ChipsSwitchHeads) {
  hover(0);
  QTest::mouseClick(&inspector_.headStrip().row(0).chip(), Qt::LeftButton);
  hover(0);
  EXPECT_EQ(inspector_.view().shownHeads(), std::vector<int>{1});
  EXPECT_EQ(hotKeys(inspector_.heat()), std::vector<int>{1});
  QTest::mouseDClick(&inspector_.headStrip().row(0).chip(), Qt::LeftButton);
  EXPECT_TRUE(inspector_.view().headOn(0));
  EXPECT_FALSE(inspector_.view().headOn(1));
}

TEST_F(AttentionInspectorTest, ToolTipsHaveTheNumbers) {
  click(5);  // its two heads look at keys 5 and 6: patches 1 and 2 of the second reference
  const auto tip = [](HeatPlot& plot, int panel, int cell) {
    const QPoint point = plot.cellRect(panel, cell).center().toPoint();
    QHelpEvent event(QEvent::ToolTip, point, plot.mapToGlobal(point));
    QApplication::sendEvent(&plot, &event);
    return QToolTip::text().toStdString();
  };
  EXPECT_EQ(tip(inspector_.heat(), 1, 1),
            "B · row 1, column 2\nweight 1.0000, 8.0 times the average\nClick: what did this patch feed?");
  EXPECT_EQ(tip(inspector_.heat(), 0, 3),
            "A · row 2, column 2\nweight 0.0000, 0.0 times the average\nClick: what did this patch feed?");
  EXPECT_EQ(tip(inspector_.headStrip().row(1).heat(), 1, 2),
            "B · row 2, column 1\nweight 1.0000, 8.0 times the average");
}

TEST_F(AttentionInspectorTest, EntropyStandsBesideEachHead) {
  hover(0);
  EXPECT_EQ(inspector_.headStrip().row(0).numberText(), "0.0 bits");
}

TEST_F(AttentionInspectorTest, SelfAttentionLooksAtTheGlyphItself) {
  auto& blocks = inspector_.blockChooser();
  ASSERT_EQ(blocks.count(), 2);
  blocks.setCurrentIndex(1);
  Q_EMIT blocks.activated(1);
  EXPECT_EQ(inspector_.view().block().name(), "bottleneck.self");
  EXPECT_EQ(inspector_.heat().panelCount(), 1);
}

TEST_F(AttentionInspectorTest, TheNullStyleHasItsOwnPanel) {
  const AttentionGrid null{AttentionGrid::Source::Null, -1, 2, 2};
  inspector_.setAttended(
      inklessGlyph({uniformMap("decoder.cross3", AttentionKind::Cross, 2, {contentGrid(4, 4)}, {null})}, 0));
  EXPECT_EQ(inspector_.heat().panelCount(), 1);
  EXPECT_NEAR(inspector_.view().mass().front(), 1, 1e-6);
}

TEST_F(AttentionInspectorTest, BlocksAreNamedWithoutLookingAtTheirWeights) {
  auto other = uniformMap("decoder.cross2", AttentionKind::Cross, 2, {contentGrid(2, 2)}, {referenceGrid(0, 2, 2)});
  other.weights.clear();
  inspector_.setAttended(inklessGlyph({walkingMap(), other}, 2));
  ASSERT_EQ(inspector_.blockChooser().count(), 2);
  EXPECT_EQ(inspector_.blockChooser().itemText(1).toStdString(), "Decoder · glyph → references · 2 × 2");
}

TEST_F(AttentionInspectorTest, NothingInspectedIsShownAsSuch) {
  inspector_.setAttended(nullptr);
  EXPECT_TRUE(inspector_.view().empty());
  EXPECT_FALSE(inspector_.patchPicker().isVisible());
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  EXPECT_TRUE(inspector_.patchPicker().isVisible());
}

TEST_F(AttentionInspectorTest, TheOtherDirectionShowsTheGlyphForAPatchOfAReference) {
  hover(5);
  inspector_.setDirection(AttentionDirection::Feeds);
  EXPECT_EQ(inspector_.heat().panelCount(), 1);
  Q_EMIT inspector_.sources().chosen(1);
  ui::hover(inspector_.patchPicker(), inspector_.patchPicker().cellRect(2).center());  // key 6
  EXPECT_EQ(inspector_.view().sourceGrid().reference, 1);
  EXPECT_EQ(inspector_.view().patch(), 2);
  // Queries 6 and 14 look at key 6 by the first head, 5 and 13 by the second.
  inspector_.heat().replot(QCustomPlot::rpImmediateRefresh);
  const QImage image = inspector_.heat().grab().toImage();
  for (int query = 0; query < kSide * kSide; ++query) {
    const QPointF point = inspector_.heat().cellRect(0, query).center() * image.devicePixelRatio();
    const bool hot = query % kKeys == 5 || query % kKeys == 6;
    EXPECT_EQ(image.pixelColor(point.toPoint()).lightness() > 110, hot) << query;
  }
}

TEST_F(AttentionInspectorTest, AClickOnTheHeatFollowsThePatch) {
  click(5);
  QTest::mouseClick(&inspector_.heat(), Qt::LeftButton, {}, inspector_.heat().cellRect(1, 2).center().toPoint());
  EXPECT_EQ(inspector_.view().direction(), AttentionDirection::Feeds);
  EXPECT_EQ(inspector_.view().sourceGrid().reference, 1);
  EXPECT_EQ(inspector_.view().patch(), 2);
  QTest::mouseClick(&inspector_.heat(), Qt::LeftButton, {}, inspector_.heat().cellRect(0, 14).center().toPoint());
  EXPECT_EQ(inspector_.view().direction(), AttentionDirection::Looks);
  EXPECT_EQ(inspector_.view().patch(), 14);
}

TEST_F(AttentionInspectorTest, ColoursAndContourAreRemembered) {
  inspector_.setScheme(HeatScheme::HeadHues);
  inspector_.setContour(80);
  {
    AttentionInspector next;
    EXPECT_EQ(next.colours().scheme(), HeatScheme::HeadHues);
    EXPECT_NEAR(next.view().contourShare(), 0.8, 1e-9);
  }
  inspector_.setScheme(HeatScheme::Viridis);
  inspector_.setContour(0);
}

TEST_F(AttentionInspectorTest, HuesAreMergedByMax) {
  Q_EMIT inspector_.mergeChoice().chosen(int(HeadMerge::Mean));
  EXPECT_EQ(inspector_.view().merge(), HeadMerge::Mean);
  inspector_.setScheme(HeatScheme::HeadHues);
  EXPECT_EQ(inspector_.view().merge(), HeadMerge::Max);
  EXPECT_FALSE(inspector_.mergeChoice().isEnabled());
  inspector_.setScheme(HeatScheme::Viridis);
  EXPECT_TRUE(inspector_.mergeChoice().isEnabled());
}

TEST_F(AttentionInspectorTest, HeadsAreSortedByEntropy) {
  auto map = walkingMap();
  for (int query = 0; query < kSide * kSide; ++query) {
    float* row = const_cast<float*>(map.row(0, query));
    std::fill(row, row + kKeys, 1.F / kKeys);
  }
  inspector_.setAttended(inklessGlyph({map}, 2));
  const auto isAbove = [this](int head, int other) {
    QCoreApplication::processEvents();
    return inspector_.headStrip().row(head).y() < inspector_.headStrip().row(other).y();
  };
  EXPECT_TRUE(isAbove(0, 1));
  inspector_.setHeadOrder(HeadOrder::Entropy);
  EXPECT_TRUE(isAbove(1, 0));
}

TEST_F(AttentionInspectorTest, HeadsAreSortedByWhatTheGlyphLosesWithoutThem) {
  const auto text = [this](int head) { return inspector_.headStrip().row(head).numberText().toStdString(); };
  const auto isAbove = [this](int head, int other) {
    QCoreApplication::processEvents();
    return inspector_.headStrip().row(head).y() < inspector_.headStrip().row(other).y();
  };
  inspector_.setHeadOrder(HeadOrder::Effect);
  EXPECT_EQ(text(0), "…") << "not known yet";
  EXPECT_TRUE(isAbove(0, 1));
  inspector_.setHeadEffects({{"decoder.cross3", 0, {0.01, 0, 1, 0}}, {"decoder.cross3", 1, {0.02, 0, 1, 0}}});
  EXPECT_TRUE(isAbove(1, 0));
  EXPECT_EQ(text(1), "0.0200");
  inspector_.setHeadEffects({});
  EXPECT_TRUE(isAbove(1, 0)) << "the rows do not jump while the next glyph's are made";
  EXPECT_EQ(text(1), "…");
}

TEST_F(AttentionInspectorTest, MapsThatAreNotShownAnyMoreAreReleased) {
  const auto visitAll = [this] {
    for (int page = 0; page < 4; ++page) {
      inspector_.details().step(1);
      QCoreApplication::processEvents();
    }
  };
  auto first = inklessGlyph({walkingMap()}, 2), second = inklessGlyph({walkingMap()}, 2);
  const std::weak_ptr<const std::vector<AttentionMap>> held = first->maps, next = second->maps;
  inspector_.setAttended(std::move(first));
  visitAll();
  EXPECT_TRUE(inspector_.blockChooser().toolTip().contains("1.0 KiB")) << "2 heads × 16 × 8 weights";
  inspector_.setAttended(std::move(second));
  EXPECT_TRUE(held.expired()) << "another glyph";
  visitAll();
  EXPECT_FALSE(next.expired());
  inspector_.setAttended(nullptr);
  EXPECT_TRUE(next.expired()) << "none";
}

TEST_F(AttentionInspectorTest, TheMatrixShowsEveryWeight) {
  inspector_.details().choose(&inspector_.matrix());
  for (int i = 0; i < 2; ++i) inspector_.stepHead(1);  // the second head alone
  QCoreApplication::processEvents();
  MatrixPlot& plot = inspector_.matrix().plot();
  plot.replot(QCustomPlot::rpImmediateRefresh);
  const QImage image = plot.grab().toImage();
  for (int query = 0; query < kSide * kSide; ++query) {
    for (int key = 0; key < kKeys; ++key) {
      const QPointF point = (plot.pointOf(query, key) + QPointF(3, 3)) *  // beside the crosshair
                            image.devicePixelRatio();
      const bool hot = key == (query + 1) % kKeys;
      EXPECT_EQ(image.pixelColor(point.toPoint()).lightness() > 110, hot) << query << ", " << key;
    }
  }
}

TEST_F(AttentionInspectorTest, TheMatrixAndThePatchesAreLinked) {
  inspector_.details().choose(&inspector_.matrix());
  QCoreApplication::processEvents();
  MatrixPlot& plot = inspector_.matrix().plot();
  ui::hover(plot, plot.pointOf(9, 6));
  EXPECT_EQ(inspector_.view().patch(), 9);
  EXPECT_EQ(inspector_.view().focusedTarget(), 6);
  const QPointF heatPoint = inspector_.heat().cellRect(0, 3).center();
  ui::hover(inspector_.heat(), heatPoint);
  EXPECT_EQ(inspector_.view().focusedTarget(), 3);
  QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.pointOf(4, 1).toPoint());
  EXPECT_TRUE(inspector_.view().locked());
  EXPECT_EQ(inspector_.view().patch(), 4);
}

TEST_F(AttentionInspectorTest, AMapOfTheOverviewChoosesBlockAndHead) {
  auto& overview = inspector_.overview();
  inspector_.details().choose(&overview);
  QCoreApplication::processEvents();
  ASSERT_EQ(overview.blockCount(), 2);
  QTest::mouseClick(&overview, Qt::LeftButton, {}, overview.mapRect(1, 1).center());
  EXPECT_EQ(inspector_.view().block().name(), "bottleneck.self");
  EXPECT_EQ(inspector_.view().shownHeads(), std::vector<int>{1});
  QTest::keyClick(&overview, Qt::Key_Up);
  EXPECT_EQ(inspector_.view().block().name(), "decoder.cross3");
  QTest::keyClick(&overview, Qt::Key_Left);
  EXPECT_EQ(inspector_.view().shownHeads(), std::vector<int>{0});
}

TEST_F(AttentionInspectorTest, TheOverviewShowsThePatchInEveryHead) {
  auto& overview = inspector_.overview();
  inspector_.details().choose(&overview);
  hover(5);
  QCoreApplication::processEvents();
  const QImage image = overview.grab().toImage();
  for (int head = 0; head < 2; ++head) {
    // Key 5 + head: in the second reference's 2 × 2 patches.
    const QRect map = overview.mapRect(0, head);
    const int side = map.height(), cell = 1 + head;
    const QPointF hot(map.left() + side + 1 + (cell % 2 + 0.5) * side / 2, map.top() + (cell / 2 + 0.5) * side / 2);
    const QPointF cold(map.left() + side / 4.0, map.top() + side / 4.0);
    EXPECT_GT(image.pixelColor((hot * image.devicePixelRatio()).toPoint()).lightness(), 110) << head;
    EXPECT_LT(image.pixelColor((cold * image.devicePixelRatio()).toPoint()).lightness(), 110) << head;
  }
}

TEST_F(AttentionInspectorTest, TheChartsHaveTheNumbersOfEachHead) {
  inspector_.details().choose(&inspector_.numbers());
  hover(3);
  EXPECT_EQ(inspector_.numbers().entropy().barCount(), 2);
  EXPECT_NEAR(inspector_.numbers().entropy().value(0), 0, 1e-9);
  EXPECT_NEAR(inspector_.numbers().peak().value(1), 1, 1e-6);
  Q_EMIT inspector_.numbers().peak().clicked(1);
  EXPECT_EQ(inspector_.view().shownHeads(), std::vector<int>{1});
}

TEST_F(AttentionInspectorTest, PagesThatAreNotSeenAreFilledWhenTheyAreChosen) {
  inspector_.details().choose(&inspector_.numbers());
  hover(7);
  inspector_.setAttended(inklessGlyph(
      {uniformMap("decoder.cross3", AttentionKind::Cross, 3, {contentGrid(4, 4)}, {referenceGrid(0, 2, 2)})}, 1));
  inspector_.details().choose(&inspector_.headStrip());
  EXPECT_EQ(inspector_.headStrip().heads(), 3);
  inspector_.details().step(-1);
  EXPECT_EQ(&inspector_.details().page(), &inspector_.numbers());
}

TEST(AttendedGlyph, TheInkiestCellIsFound) {
  QImage coverage(8, 8, QImage::Format_Alpha8);
  coverage.fill(0);
  coverage.scanLine(5)[3] = 255;
  EXPECT_EQ(inkiestCell(coverage, contentGrid(4, 4)), 2 * 4 + 1);
}

}  // namespace
}  // namespace gg::ui
