#include "ui/widgets/coverage_image.h"

#include <algorithm>
#include <cmath>

namespace gg::ui {

QImage coverageImage(const Bitmap& bitmap) {
  if (bitmap.empty()) return {};
  QImage image(bitmap.width(), bitmap.height(), QImage::Format_Alpha8);
  for (int y = 0; y < bitmap.height(); ++y) {
    uchar* line = image.scanLine(y);
    for (int x = 0; x < bitmap.width(); ++x) {
      line[x] = static_cast<uchar>(std::lround(255.F * std::clamp(bitmap.at(x, y), 0.F, 1.F)));
    }
  }
  return image;
}

Bitmap coverageBitmap(const QImage& coverage) {
  Bitmap bitmap(coverage.width(), coverage.height());
  for (int y = 0; y < coverage.height(); ++y) {
    const uchar* line = coverage.constScanLine(y);
    for (int x = 0; x < coverage.width(); ++x) bitmap.at(x, y) = static_cast<float>(line[x]) / 255.F;
  }
  return bitmap;
}

QImage tinted(const QImage& coverage, const QColor& ink) {
  if (coverage.isNull()) return {};
  QImage image(coverage.size(), QImage::Format_ARGB32_Premultiplied);
  QRgb colours[256];
  for (int a = 0; a < 256; ++a) {
    colours[a] = qPremultiply(qRgba(ink.red(), ink.green(), ink.blue(), a * ink.alpha() / 255));
  }
  for (int y = 0; y < coverage.height(); ++y) {
    const uchar* from = coverage.constScanLine(y);
    auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < coverage.width(); ++x) to[x] = colours[from[x]];
  }
  return image;
}

QImage tinted(const QImage& coverage, const QColor& ink, int side) {
  const QImage image = tinted(coverage, ink);
  if (image.isNull() || image.width() == side) return image;
  return image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace gg::ui
