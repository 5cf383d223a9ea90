#include "ui/attentionlab/plot_axes.h"

#include <qcustomplot.h>

#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr double kNarrow = 0.001;  // stretch of what takes no more room than it needs
}

void styleAxes(QCustomPlot& plot, bool grid) {
  const Colours colours = coloursOf(plot.palette());
  QFont small = plot.font();
  small.setPointSizeF(small.pointSizeF() * 0.88);
  for (auto* axis : plot.findChildren<QCPAxis*>()) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLabelFont(small);
    axis->setTickLabelColor(colours.faint);
    axis->setLabelFont(small);
    axis->setLabelColor(plot.palette().color(QPalette::WindowText));
    axis->setLabelPadding(2);
  }
  for (auto* axis : {plot.xAxis, plot.yAxis}) {
    axis->grid()->setVisible(grid);
    axis->grid()->setPen(QPen(colours.hairline));
    axis->grid()->setZeroLinePen(QPen(colours.hairline));
  }
  for (int i = 1; i < plot.legend->columnCount(); ++i) plot.legend->setColumnStretchFactor(i, kNarrow);
  plot.legend->setFont(small);
  plot.legend->setTextColor(plot.palette().color(QPalette::WindowText));
  plot.legend->setBrush(Qt::NoBrush);
  plot.legend->setBorderPen(Qt::NoPen);
}

void placeLegendAbove(QCustomPlot& plot) {
  QCPLegend* legend = plot.legend;
  legend->setVisible(true);
  legend->setFillOrder(QCPLegend::foColumnsFirst);
  legend->setMargins({2, 0, 2, 2});
  legend->setColumnSpacing(14);
  legend->setIconSize(16, 10);
  legend->setIconTextPadding(5);
  // Takes what the names leave free, so that they stand together at the right.
  legend->addElement(0, 0, new QCPLayoutElement(&plot));
  plot.plotLayout()->insertRow(0);
  plot.axisRect()->insetLayout()->take(legend);
  plot.plotLayout()->addElement(0, 0, legend);
  plot.plotLayout()->setRowStretchFactor(0, kNarrow);
  plot.plotLayout()->setRowSpacing(0);
}

}  // namespace gg::ui
