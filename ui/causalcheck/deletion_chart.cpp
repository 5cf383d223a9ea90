#include "ui/causalcheck/deletion_chart.h"

#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/settings/theme.h"

namespace gg::ui {

DeletionChart::DeletionChart(QWidget* parent) : Plot(parent), random_(addGraph()), attended_(addGraph()) {
  setAccessibleName(tr("Deletion test"));
  axisRect()->setMinimumMargins({4, 8, 22, 4});
  random_->setName(tr("as many others"));
  attended_->setName(tr("most attended"));
  xAxis->setLabel(tr("hidden patches"));
  yAxis->setLabel(tr("error (L1)"));
  xAxis->setRange(-0.02, 1.02);  // the outermost points are drawn whole
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) ticker->addTick(share, AttentionText::percent(share));
  xAxis->setTicker(ticker);
  yAxis->ticker()->setTickCount(3);
  yAxis->setNumberFormat("g");
  for (auto* axis : {xAxis, yAxis}) {
    axis->setSubTicks(false);
    axis->setTickLength(0);
  }
  legend->setVisible(true);
  axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
  applyPalette();
  clearCurves();
}

void DeletionChart::setCurves(const std::vector<double>& shares, const std::vector<double>& attended,
                              const std::vector<double>& random) {
  const auto list = [](const std::vector<double>& values) { return QVector<double>(values.begin(), values.end()); };
  attended_->setData(list(shares), list(attended), true);
  random_->setData(list(shares), list(random), true);
  const double most = std::max(*std::max_element(attended.begin(), attended.end()),
                               *std::max_element(random.begin(), random.end()));
  yAxis->setRange(0, most > 0 ? 1.08 * most : 1);
  refresh();
}

void DeletionChart::clearCurves() {
  attended_->data()->clear();
  random_->data()->clear();
  yAxis->setRange(0, 1);
  refresh();
}

void DeletionChart::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  attended_->setPen(QPen(colours.accent, 2));
  attended_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colours.accent, 6));
  random_->setPen(QPen(colours.faint, 2, Qt::DashLine));
  random_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours.faint, 1.5), Qt::NoBrush, 6));
  for (auto* axis : {xAxis, yAxis}) {
    axis->setBasePen(axis == xAxis ? QPen(colours.hairline) : QPen(Qt::NoPen));
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelColor(colours.faint);
    axis->setTickLabelFont(font());
    axis->setLabelColor(colours.faint);
    axis->setLabelFont(font());
    axis->grid()->setPen(QPen(colours.hairline));
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
  xAxis->grid()->setVisible(false);
  legend->setBrush(palette().brush(QPalette::Window));
  legend->setBorderPen(Qt::NoPen);
  legend->setTextColor(palette().color(QPalette::WindowText));
  legend->setFont(font());
}

}  // namespace gg::ui
