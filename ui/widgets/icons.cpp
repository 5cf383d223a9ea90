#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace gg::ui {

namespace {

constexpr int kSide = 16;  // px at scale 1

/// The outline in a 16 × 16 square.
QPainterPath outlineOf(IconShape shape) {
  QPainterPath path;
  switch (shape) {
    case IconShape::Close:
      path.moveTo(4.5, 4.5);
      path.lineTo(11.5, 11.5);
      path.moveTo(11.5, 4.5);
      path.lineTo(4.5, 11.5);
      break;
    case IconShape::EyeCrossed:
      path.moveTo(3, 13);
      path.lineTo(13, 3);
      [[fallthrough]];
    case IconShape::Eye:
      path.moveTo(1.5, 8);
      path.quadTo(8, 0.5, 14.5, 8);
      path.quadTo(8, 15.5, 1.5, 8);
      path.addEllipse(QPointF(8, 8), 2.1, 2.1);
      break;
    case IconShape::Font:
      path.moveTo(2, 13.5);
      path.lineTo(7, 2.5);
      path.lineTo(8, 2.5);
      path.lineTo(13, 13.5);
      path.moveTo(4.2, 9.5);
      path.lineTo(10.8, 9.5);
      break;
    case IconShape::Picture:
      path.addRect(2, 3, 12, 10);
      path.moveTo(2, 11);
      path.lineTo(6, 7.5);
      path.lineTo(9, 10);
      path.lineTo(11, 8.5);
      path.lineTo(14, 11);
      path.addEllipse(QPointF(11, 5.5), 0.9, 0.9);
      break;
    case IconShape::Folder:
      path.moveTo(1.5, 13);
      path.lineTo(1.5, 3.5);
      path.lineTo(6, 3.5);
      path.lineTo(7.5, 5.5);
      path.lineTo(14.5, 5.5);
      path.lineTo(14.5, 13);
      path.closeSubpath();
      break;
    case IconShape::Stop:
      path.addRoundedRect(4, 4, 8, 8, 1, 1);
      break;
  }
  return path;
}

QPixmap draw(IconShape shape, const QColor& colour, int scale) {
  QPixmap pixmap(kSide * scale, kSide * scale);
  pixmap.setDevicePixelRatio(scale);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(outlineOf(shape));
  return pixmap;
}

}  // namespace

QIcon lineIcon(IconShape shape, const QPalette& palette) {
  QIcon icon;
  for (const int scale : {1, 2, 3}) {
    icon.addPixmap(draw(shape, palette.color(QPalette::ButtonText), scale));
    icon.addPixmap(draw(shape, palette.color(QPalette::Disabled, QPalette::ButtonText), scale), QIcon::Disabled);
  }
  return icon;
}

}  // namespace gg::ui
