#include "ui/attention/colour_bar.h"

#include "ui/attention/viridis.h"
#include "ui/settings/theme.h"

namespace gg::ui {

ColourBar::ColourBar(QWidget* parent) : QCustomPlot(parent), scale_(new QCPColorScale(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colours of the weights"));
  setToolTip(tr("The weight each colour stands for"));
  plotLayout()->clear();
  plotLayout()->addElement(0, 0, scale_);
  plotLayout()->setMargins({});
  scale_->setType(QCPAxis::atBottom);
  scale_->setBarWidth(8);
  scale_->setGradient(viridisGradient());
  scale_->setMinimumMargins({10, 0, 14, 0});
  auto ticker = QSharedPointer<QCPAxisTicker>::create();
  ticker->setTickCount(3);
  scale_->axis()->setTicker(ticker);
  scale_->axis()->setSubTicks(false);
  scale_->axis()->setTickLength(0);
  applyPalette();
}

void ColourBar::setLimit(float limit) {
  limit_ = limit > 0 ? limit : 1.F;
  scale_->setDataRange({0, static_cast<double>(limit_)});
  replot(rpQueuedReplot);
}

void ColourBar::applyPalette() {
  const Colours colours = coloursOf(palette());
  setBackground(palette().brush(QPalette::Window));
  scale_->axis()->setTickLabelColor(colours.faint);
  scale_->axis()->setTickLabelFont(font());
  scale_->axis()->setBasePen(Qt::NoPen);
}

void ColourBar::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  applyPalette();
  replot(rpQueuedReplot);
}

}  // namespace gg::ui
