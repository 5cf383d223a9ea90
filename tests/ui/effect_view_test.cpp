#include "ui/causalcheck/effect_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/ui/pointer.h"

namespace gg::ui {
namespace {

TEST(PictureZoom, WhatIsPointedAtStays) {
  PictureZoom zoom;
  const QPointF view(0.75, 0.25);
  for (int i = 0; i < 3; ++i) {
    zoom.step(true, view);
    EXPECT_EQ(zoom.toPicture(view), view);
  }
  EXPECT_EQ(zoom.factor(), 8);
  EXPECT_DOUBLE_EQ(zoom.seen().width(), 1.0 / 8);
  EXPECT_EQ(zoom.toView(zoom.seen()), QRectF(0, 0, 1, 1));
}

TEST(PictureZoom, StaysInsideThePicture) {
  PictureZoom zoom;
  zoom.step(false, {});
  EXPECT_EQ(zoom.factor(), 1);
  zoom.step(true, {0.5, 0.5});
  zoom.move({5, -5});
  EXPECT_EQ(zoom.seen(), QRectF(0, 0.5, 0.5, 0.5));
  for (int i = 0; i < 9; ++i) zoom.step(true, {0.5, 0.5});
  EXPECT_EQ(zoom.factor(), 16);
}

/// A glyph that loses one of its 8 × 8 pixels.
class EffectViewTest : public ::testing::Test {
 protected:
  EffectViewTest() {
    QImage before(8, 8, QImage::Format_Alpha8);
    before.fill(0);
    QImage after = before;
    before.scanLine(2)[6] = 255;
    view_.resize(380, 160);
    view_.setPictures(before, after);
    view_.show();
  }
  QPointF at(int picture, double x, double y) const {
    const QRectF square = view_.pictureRect(picture);
    return square.topLeft() + QPointF(x * square.width(), y * square.height());
  }
  QColor colourAt(int picture, double x, double y) {
    const QImage image = view_.grab().toImage();
    return image.pixelColor((at(picture, x, y) * image.devicePixelRatio()).toPoint());
  }

  EffectView view_;
};

TEST_F(EffectViewTest, AllPicturesAreMagnifiedAboutThePointer) {
  const double x = 6.5 / 8, y = 2.5 / 8;
  const QColor ground = colourAt(0, 0.1, 0.9);
  EXPECT_NE(colourAt(0, x, y), ground);
  EXPECT_EQ(colourAt(0, x - 0.2, y), ground);
  QWheelEvent wheel(at(1, x, y), view_.mapToGlobal(at(1, x, y)), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                    Qt::NoScrollPhase, false);
  for (int i = 0; i < 2; ++i) QApplication::sendEvent(&view_, &wheel);
  EXPECT_EQ(view_.zoom().factor(), 4);
  EXPECT_NE(colourAt(0, x - 0.2, y), ground) << "four times as wide";
  EXPECT_NE(colourAt(2, x - 0.2, y), ground);
  QTest::keyClick(&view_, Qt::Key_0);
  EXPECT_EQ(view_.zoom().factor(), 1);
}

TEST_F(EffectViewTest, PointsAtThePlaceThatIsSeen) {
  QSignalSpy pointed(&view_, &EffectView::pointed), picked(&view_, &EffectView::picked);
  QTest::keyClick(&view_, Qt::Key_Plus);
  hover(view_, at(1, 0.5, 0.5));
  ASSERT_EQ(pointed.size(), 1);
  EXPECT_NEAR(pointed.at(0).at(0).toPointF().x(), 0.5, 0.01);
  hover(view_, at(0, 1 - 0.01, 0.5));
  EXPECT_NEAR(pointed.at(1).at(0).toPointF().x(), 0.75, 0.01);
  QTest::mouseClick(&view_, Qt::LeftButton, {}, at(0, 0.01, 0.5).toPoint());
  ASSERT_EQ(picked.size(), 1);
  EXPECT_NEAR(picked.at(0).at(0).toPointF().x(), 0.25, 0.02);
}

}  // namespace
}  // namespace gg::ui
