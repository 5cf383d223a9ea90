#include "ui/attention/plot.h"

#include "ui/settings/theme.h"

namespace gg::ui {

Plot::Plot(QWidget* parent) : QCustomPlot(parent) {
  plotLayout()->setMargins({});
  setBackground(palette().brush(QPalette::Window));
}

void Plot::applyPalette() {
  const Colours colours = coloursOf(palette());
  setBackground(palette().brush(QPalette::Window));
  for (auto* axis : findChildren<QCPAxis*>()) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelColor(colours.faint);
    axis->setTickLabelFont(font());
    axis->setLabelColor(colours.faint);
    axis->setLabelFont(font());
  }
}

void Plot::refresh() {
  // A paint buffer without pixels cannot be painted on.
  if (!size().isEmpty()) replot(rpQueuedReplot);
}

void Plot::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  applyPalette();
  refresh();
}

void Plot::resizeEvent(QResizeEvent* event) {
  if (!event->size().isEmpty()) QCustomPlot::resizeEvent(event);
}

}  // namespace gg::ui
