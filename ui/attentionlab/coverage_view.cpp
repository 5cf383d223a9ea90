#include "ui/attentionlab/coverage_view.h"

#include <QPainter>
#include <algorithm>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

void CoverageView::setCoverage(const QImage& coverage) {
  coverage_ = coverage;
  update();
}

void CoverageView::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int side = std::min(width(), height());
  const QRect square((width() - side) / 2, (height() - side) / 2, side, side);
  painter.setPen(colours.hairline);
  painter.setBrush(palette().base());
  painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  if (coverage_.isNull()) return;
  QImage picture = tinted(coverage_, colours.ink, static_cast<int>((side - 8) * devicePixelRatioF()));
  picture.setDevicePixelRatio(devicePixelRatioF());
  painter.drawImage(square.topLeft() + QPoint(4, 4), picture);
}

}  // namespace gg::ui
