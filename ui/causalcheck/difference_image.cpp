#include "ui/causalcheck/difference_image.h"

#include <QPalette>
#include <algorithm>
#include <cstdlib>

#include "ui/settings/theme.h"

namespace gg::ui {

DifferenceColours differenceColours(const QPalette& palette) {
  const bool dark = palette.color(QPalette::Window).lightness() < 128;
  const QColor ground = palette.color(QPalette::Base), kept = coloursOf(palette).ghost;
  if (dark) return {QColor(0xe69f00), QColor(0x56b4e9), kept, ground};
  return {QColor(0xd55e00), QColor(0x0072b2), kept, ground};
}

QImage differenceImage(const QImage& before, const QImage& after, const DifferenceColours& colours, int gain) {
  QImage image(before.size(), QImage::Format_RGB32);
  const auto mixed = [&](int was, int is, int (QColor::*part)() const) {
    const int changed = std::min(gain * std::abs(was - is), 255), kept = std::min({was, is, 255 - changed});
    const QColor& change = is < was ? colours.lost : colours.gained;
    return ((colours.ground.*part)() * (255 - kept - changed) + (colours.kept.*part)() * kept +
            (change.*part)() * changed) / 255;
  };
  for (int y = 0; y < before.height(); ++y) {
    const uchar *was = before.constScanLine(y), *is = after.constScanLine(y);
    auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < before.width(); ++x) {
      to[x] = qRgb(mixed(was[x], is[x], &QColor::red), mixed(was[x], is[x], &QColor::green),
                   mixed(was[x], is[x], &QColor::blue));
    }
  }
  return image;
}

}  // namespace gg::ui
