#include "ui/attentionlab/bar_plot.h"

#include <algorithm>

#include "ui/attentionlab/plot_axes.h"
#include "ui/settings/theme.h"

namespace gg::ui {

BarPlot::BarPlot(const QString& valueName, const QStringList& series, QWidget* parent) : Plot(parent) {
  if (series.size() > 1) placeLegendAbove(*this);
  auto* group = new QCPBarsGroup(this);
  group->setSpacing(1);
  for (const QString& name : series) {
    bars_.push_back(new QCPBars(xAxis, yAxis));
    bars_.back()->setName(name);
    bars_.back()->setBarsGroup(group);
    bars_.back()->setWidth(0.7 / static_cast<double>(series.size()));
  }
  yAxis->setLabel(valueName);
  axisRect()->setMinimumMargins({4, 4, 8, 4});
  applyPalette();
}

void BarPlot::setBars(const QStringList& names, const std::vector<Row>& values, double top) {
  QVector<double> places;
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < names.size(); ++i) {
    places.append(i);
    ticker->addTick(i, names[i]);
  }
  double highest = top, lowest = 0;
  for (std::size_t s = 0; s < bars_.size(); ++s) {
    bars_[s]->setData(places, QVector<double>(values[s].begin(), values[s].end()), true);
    for (const double value : values[s]) {
      highest = std::max(highest, value);
      lowest = std::min(lowest, value);
    }
  }
  xAxis->setTicker(ticker);
  yAxis->setTickLabels(!names.isEmpty());
  xAxis->setRange(-0.6, static_cast<double>(names.size()) - 0.4);
  yAxis->setRange(1.08 * lowest, highest > 0 ? 1.08 * highest : 1);
  refresh();
}

void BarPlot::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  styleAxes(*this, true);
  xAxis->grid()->setVisible(false);
  const QColor tones[] = {colours.accent, colours.warning};
  for (std::size_t s = 0; s < bars_.size(); ++s) {
    bars_[s]->setPen(Qt::NoPen);
    bars_[s]->setBrush(tones[s % 2]);
  }
}

}  // namespace gg::ui
