#include "ui/widgets/tile_painter.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kCacheKib = 48 * 1024;
constexpr int kInset = 3;  // px between a tile's edge and its picture
}  // namespace

TilePainter::TilePainter() : pixmaps_(kCacheKib) {}

QRect TilePainter::pictureRect(const QRect& tile, const QFontMetrics& metrics) {
  const int side = tile.height() - tileSize(0, metrics).height() - 2 * kInset;
  return {tile.left() + (tile.width() - side) / 2, tile.top() + kInset, side, side};
}

QSize TilePainter::tileSize(int side, const QFontMetrics& metrics) { return {side, side + metrics.height() + 1}; }

const QPixmap& TilePainter::scaled(const QImage& coverage, const QColor& ink, int side) {
  const QString key = QStringLiteral("%1/%2/%3").arg(coverage.cacheKey()).arg(ink.rgba()).arg(side);
  if (const QPixmap* known = pixmaps_.object(key)) return *known;
  auto* pixmap = new QPixmap(QPixmap::fromImage(tinted(coverage, ink, side)));
  pixmaps_.insert(key, pixmap, std::max(1, side * side * 4 / 1024));
  return *pixmap;
}

void TilePainter::paint(QPainter& painter, const QRect& rect, const TileFace& face, const Colours& colours) {
  painter.save();
  if (face.selected) {
    QColor wash = colours.accent;
    wash.setAlpha(38);
    painter.fillRect(rect, wash);
  }
  painter.setPen(colours.hairline);
  painter.drawLine(rect.topRight(), rect.bottomRight());
  painter.drawLine(rect.bottomLeft(), rect.bottomRight());
  const QRect picture = pictureRect(rect, painter.fontMetrics());
  if (!face.coverage.isNull()) {
    const double ratio = painter.device()->devicePixelRatioF();
    painter.setOpacity(face.opacity);
    const int side = static_cast<int>(std::lround(picture.width() * ratio));
    painter.drawPixmap(picture, scaled(face.coverage, face.ink, side));
    painter.setOpacity(1);
  }
  const QRect caption(rect.left() + 2, picture.bottom() - 1, rect.width() - 4, rect.bottom() - picture.bottom());
  painter.setPen(face.captionColour);
  painter.drawText(caption, Qt::AlignHCenter | Qt::AlignVCenter, face.caption);
  if (face.current) {
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -2, -2));
  }
  painter.restore();
}

}  // namespace gg::ui
