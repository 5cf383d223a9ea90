#include "ui/attention/colour_bar.h"

#include <QLocale>

namespace gg::ui {

ColourBar::ColourBar(QWidget* parent) : Plot(parent), scale_(new QCPColorScale(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colours of the weights"));
  setToolTip(tr("The weight each colour stands for"));
  plotLayout()->clear();
  plotLayout()->addElement(0, 0, scale_);
  scale_->setType(QCPAxis::atBottom);
  scale_->setBarWidth(8);
  scale_->setMinimumMargins({12, 0, 28, 0});
  scale_->axis()->setSubTicks(false);
  scale_->axis()->setTickLength(0);
  setColours(HeatColours());
  applyPalette();
}

void ColourBar::setLimit(float limit, bool open) {
  const double end = limit > 0 ? static_cast<double>(limit) : 1.0;
  const QLocale locale;
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  ticker->addTick(0, locale.toString(0));
  ticker->addTick(end / 2, locale.toString(end / 2, 'g', 2));
  ticker->addTick(end, (open ? QStringLiteral("≥ ") : QString()) + locale.toString(end, 'g', 2));
  scale_->axis()->setTicker(ticker);
  scale_->setDataRange({0, end});
  refresh();
}

void ColourBar::setColours(const HeatColours& colours) {
  scale_->setGradient(colours.legend());
  refresh();
}

}  // namespace gg::ui
