#include "ui/causalcheck/difference_legend.h"

#include <QLocale>
#include <QPainter>

#include "ui/causalcheck/difference_image.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {

constexpr int kBarHeight = 8, kGap = 8;  // px

/// The change that has the full colour.
QString endOf(int gain) { return DifferenceLegend::tr("%1 %").arg(QLocale().toString(100.0 / gain, 'g', 2)); }

}  // namespace

DifferenceLegend::DifferenceLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colours of the difference"));
  setGain(1);
}

void DifferenceLegend::setGain(int gain) {
  gain_ = gain;
  setToolTip(gain == 1 ? tr("Full colour: all of a pixel's ink. Grey: ink that stays.")
                       : tr("Full colour: %1 of a pixel's ink or more. Grey: ink that stays.").arg(endOf(gain)));
  update();
}

QSize DifferenceLegend::sizeHint() const { return {200, fontMetrics().height() + 2}; }

void DifferenceLegend::paintEvent(QPaintEvent*) {
  QString lost = tr("ink lost"), gained = tr("ink gained");
  if (gain_ > 1) {
    lost = tr("ink −%1").arg(endOf(gain_));
    gained = QStringLiteral("+") + endOf(gain_);
  }
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
