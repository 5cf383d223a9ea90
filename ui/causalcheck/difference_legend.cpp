#include "ui/causalcheck/difference_legend.h"

#include <QPainter>

#include "ui/causalcheck/difference_image.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr int kBarHeight = 8, kGap = 8;  // px
}

DifferenceLegend::DifferenceLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colours of the difference"));
  setToolTip(tr("Full colour: all of a pixel's ink. Grey: ink that stays."));
}

QSize DifferenceLegend::sizeHint() const { return {200, fontMetrics().height() + 2}; }

void DifferenceLegend::paintEvent(QPaintEvent*) {
  const QString lost = tr("ink lost"), gained = tr("ink gained");
  const DifferenceColours colours = differenceColours(palette());
  const int left = fontMetrics().horizontalAdvance(lost) + kGap;
  const int right = fontMetrics().horizontalAdvance(gained) + kGap;
  const QRectF bar(left, (height() - kBarHeight) / 2.0, width() - left - right, kBarHeight);
  QPainter painter(this);
  painter.setPen(coloursOf(palette()).faint);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, lost);
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, gained);
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  gradient.setColorAt(0, colours.lost);
  gradient.setColorAt(0.5, colours.ground);
  gradient.setColorAt(1, colours.gained);
  painter.fillRect(bar, gradient);
}

}  // namespace gg::ui
