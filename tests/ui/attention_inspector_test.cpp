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
#include "ui/attention/head_chip.h"
#include "ui/attention/head_row.h"
#include "ui/attention/head_strip.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/patch_picker.h"

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
    inspector_.setAttended(inklessGlyph(
        {walkingMap(), uniformMap("bottleneck.self", AttentionKind::Self, 2, {own}, {own})}, 2));
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
  EXPECT_EQ(tip(inspector_.heat(), 1, 1), "B · row 1, column 2\nweight 1.0000, 8.0 times the average");
  EXPECT_EQ(tip(inspector_.heat(), 0, 3), "A · row 2, column 2\nweight 0.0000, 0.0 times the average");
  EXPECT_EQ(tip(inspector_.headStrip().row(1).heat(), 1, 2),
            "B · row 2, column 1\nweight 1.0000, 8.0 times the average");
}

TEST_F(AttentionInspectorTest, EntropyStandsBesideEachHead) {
  hover(0);
  EXPECT_EQ(inspector_.headStrip().row(0).entropyText(), "0.0 bits");
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

TEST(AttendedGlyph, TheInkiestCellIsFound) {
  QImage coverage(8, 8, QImage::Format_Alpha8);
  coverage.fill(0);
  coverage.scanLine(5)[3] = 255;
  EXPECT_EQ(inkiestCell(coverage, contentGrid(4, 4)), 2 * 4 + 1);
}

}  // namespace
}  // namespace gg::ui
