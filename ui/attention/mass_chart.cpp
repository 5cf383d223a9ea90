#include "ui/attention/mass_chart.h"

#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr int kSmallestLabel = 7;  // px
}

MassChart::MassChart(QWidget* parent) : Plot(parent), bars_(new QCPBars(xAxis, yAxis)) {
  setAccessibleName(tr("Share of each reference"));
  setToolTip(tr("How much of the attention each reference gets"));
  axisRect()->setMinimumMargins({2, 8, 6, 2});
  bars_->setWidth(0.62);
  xAxis->grid()->setVisible(false);
  xAxis->setTickLength(0);
  xAxis->setSubTicks(false);
  yAxis->setRange(0, 1);
  yAxis->setTickLength(0);
  yAxis->setSubTicks(false);
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (const double part : {0.0, 0.5, 1.0}) ticker->addTick(part, AttentionText::percent(part));
  yAxis->setTicker(ticker);
  applyPalette();
}

void MassChart::setLabels(const QStringList& labels) {
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < labels.size(); ++i) ticker->addTick(i, labels[i]);
  xAxis->setTicker(ticker);
  xAxis->setRange(-0.6, static_cast<double>(labels.size()) - 0.4);
  labels_ = labels.size();
  fitLabels();
}

void MassChart::fitLabels() {
  QFont small = font();
  const int usual = QFontInfo(small).pixelSize();
  const int slot = axisRect()->width() / std::max<int>(1, static_cast<int>(labels_));
  small.setPixelSize(std::clamp(slot - 1, kSmallestLabel, std::max(kSmallestLabel, usual)));
  xAxis->setTickLabelFont(small);
}

void MassChart::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  fitLabels();
}

void MassChart::setMass(const std::vector<double>& mass) {
  QVector<double> positions(static_cast<qsizetype>(mass.size()));
  for (qsizetype i = 0; i < positions.size(); ++i) positions[i] = static_cast<double>(i);
  bars_->setData(positions, QVector<double>(mass.begin(), mass.end()), true);
  refresh();
}

void MassChart::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  bars_->setPen(Qt::NoPen);
  bars_->setBrush(colours.accent);
  for (auto* axis : {xAxis, yAxis}) {
    axis->setBasePen(axis == xAxis ? QPen(colours.hairline) : QPen(Qt::NoPen));
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelColor(colours.faint);
    axis->grid()->setPen(QPen(colours.hairline));
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
  yAxis->setTickLabelFont(font());
  fitLabels();
}

}  // namespace gg::ui
