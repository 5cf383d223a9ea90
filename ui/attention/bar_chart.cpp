#include "ui/attention/bar_chart.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr int kSmallestLabel = 7;  // px
}

BarChart::BarChart(const QString& name, Format format, QWidget* parent)
    : Plot(parent), format_(std::move(format)), bars_(new QCPBars(xAxis, yAxis)),
      faintBars_(new QCPBars(xAxis, yAxis)) {
  setAccessibleName(name);
  axisRect()->setMinimumMargins({2, 8, 6, 2});
  for (auto* bars : {bars_, faintBars_}) bars->setWidth(0.62);
  xAxis->grid()->setVisible(false);
  for (auto* axis : {xAxis, yAxis}) {
    axis->setTickLength(0);
    axis->setSubTicks(false);
  }
  setTicks(1);
  applyPalette();
}

void BarChart::setLabels(const QStringList& labels) {
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < labels.size(); ++i) ticker->addTick(i, labels[i]);
  xAxis->setTicker(ticker);
  xAxis->setRange(-0.6, static_cast<double>(labels.size()) - 0.4);
  labels_ = labels;
  fitLabels();
}

void BarChart::fitLabels() {
  QFont small = font();
  const int usual = QFontInfo(small).pixelSize();
  const int slot = axisRect()->width() / std::max<int>(1, barCount());
  small.setPixelSize(std::clamp(slot - 1, kSmallestLabel, std::max(kSmallestLabel, usual)));
  xAxis->setTickLabelFont(small);
}

void BarChart::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  fitLabels();
}

void BarChart::setTicks(double top) {
  if (top == top_) return;
  top_ = top;
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (const double part : {0.0, 0.5, 1.0}) ticker->addTick(part * top, format_(part * top));
  yAxis->setTicker(ticker);
  yAxis->setRange(0, top);
}

void BarChart::setValues(const std::vector<double>& values, double top) {
  values_ = QVector<double>(values.begin(), values.end());
  setTicks(top);
  draw();
}

void BarChart::setAccented(const std::vector<bool>& accented) {
  accented_ = accented;
  draw();
}

void BarChart::draw() {
  QVector<double> keys[2], values[2];
  for (qsizetype i = 0; i < values_.size(); ++i) {
    const auto index = static_cast<std::size_t>(i);
    const int faint = index < accented_.size() && !accented_[index] ? 1 : 0;
    keys[faint].append(static_cast<double>(i));
    values[faint].append(values_[i]);
  }
  bars_->setData(keys[0], values[0], true);
  faintBars_->setData(keys[1], values[1], true);
  refresh();
}

int BarChart::barAt(const QPoint& point) const {
  if (labels_.isEmpty() || !axisRect()->rect().adjusted(0, 0, 0, axisRect()->margins().bottom()).contains(point))
    return -1;
  return std::clamp(static_cast<int>(std::lround(xAxis->pixelToCoord(point.x()))), 0, barCount() - 1);
}

void BarChart::mousePressEvent(QMouseEvent* event) {
  const int bar = barAt(event->pos());
  if (bar >= 0 && event->button() == Qt::LeftButton) Q_EMIT clicked(bar);
}

bool BarChart::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int bar = barAt(help->pos());
  const bool over = bar >= 0 && bar < values_.size();
  QToolTip::showText(help->globalPos(), over ? tr("%1: %2").arg(labels_[bar], format_(values_[bar])) : toolTip(), this);
  return true;
}

void BarChart::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  for (auto* bars : {bars_, faintBars_}) bars->setPen(Qt::NoPen);
  bars_->setBrush(colours.accent);
  faintBars_->setBrush(colours.ghost);
  xAxis->setBasePen(colours.hairline);
  yAxis->grid()->setPen(colours.hairline);
  yAxis->grid()->setZeroLinePen(Qt::NoPen);
  fitLabels();
}

}  // namespace gg::ui
