#include "ui/causalcheck/difference_image.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

TEST(DifferenceImage, EachPixelHasTheColourOfItsChange) {
  const DifferenceColours colours{Qt::red, Qt::blue, Qt::gray, Qt::white};
  QImage before(5, 1, QImage::Format_Alpha8), after(5, 1, QImage::Format_Alpha8);
  const uchar was[] = {255, 0, 255, 0, 255}, is[] = {0, 255, 255, 0, 128};
  std::copy(was, was + 5, before.scanLine(0));
  std::copy(is, is + 5, after.scanLine(0));
  const QImage image = differenceImage(before, after, colours);
  EXPECT_EQ(image.pixelColor(0, 0), colours.lost);
  EXPECT_EQ(image.pixelColor(1, 0), colours.gained);
  EXPECT_EQ(image.pixelColor(2, 0), colours.kept);
  EXPECT_EQ(image.pixelColor(3, 0), colours.ground);
  const QColor half = image.pixelColor(4, 0);  // half kept, half lost
  EXPECT_GT(half.red(), half.blue());
  EXPECT_LT(half.red(), 255);
}

TEST(DifferenceImage, GainMakesASmallChangeLarge) {
  const DifferenceColours colours{Qt::red, Qt::blue, Qt::gray, Qt::white};
  QImage before(2, 1, QImage::Format_Alpha8), after(2, 1, QImage::Format_Alpha8);
  const uchar was[] = {255, 0}, is[] = {251, 4};
  std::copy(was, was + 2, before.scanLine(0));
  std::copy(is, is + 2, after.scanLine(0));
  EXPECT_NE(differenceImage(before, after, colours, 16).pixelColor(0, 0), colours.lost);
  const QImage image = differenceImage(before, after, colours, 64);
  EXPECT_EQ(image.pixelColor(0, 0), colours.lost);
  EXPECT_EQ(image.pixelColor(1, 0), colours.gained);
}

}  // namespace
}  // namespace gg::ui
