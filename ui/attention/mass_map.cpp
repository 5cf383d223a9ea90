#include "ui/attention/mass_map.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>

#include "ui/attention/attention_text.h"

namespace gg::ui {

MassMap::MassMap(QWidget* parent) : Plot(parent), map_(new QCPColorMap(xAxis, yAxis)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Share of each reference in each head"));
  map_->setInterpolate(false);
  yAxis->setRangeReversed(true);
  axisRect()->setMinimumMargins({4, 2, 4, 4});
  for (auto* axis : {xAxis, yAxis}) {
    axis->grid()->setVisible(false);
    axis->setTickLength(0);
    axis->setSubTicks(false);
  }
  applyPalette();
}

QSize MassMap::sizeHint() const { return {400, static_cast<int>(mass_.size()) * 16 + fontMetrics().height() + 12}; }

void MassMap::setLabels(int heads, const QStringList& targets) {
  targets_ = targets;
  mass_.assign(static_cast<std::size_t>(heads), std::vector<double>(static_cast<std::size_t>(targets.size()), 0.0));
  auto columns = QSharedPointer<QCPAxisTickerText>::create(), rows = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < targets.size(); ++i) columns->addTick(i, targets[i]);
  for (int i = 0; i < heads; ++i) rows->addTick(i, AttentionText::shortHead(i));
  xAxis->setTicker(columns);
  yAxis->setTicker(rows);
  xAxis->setRange(-0.5, static_cast<double>(targets.size()) - 0.5);
  yAxis->setRange(-0.5, heads - 0.5);
  map_->data()->setSize(static_cast<int>(targets.size()), heads);
  // From centre to centre of the outermost cells; a single one from edge to edge.
  const auto centres = [](int count) { return count > 1 ? QCPRange(0, count - 1) : QCPRange(-0.5, 0.5); };
  map_->data()->setRange(centres(static_cast<int>(targets.size())), centres(heads));
  updateGeometry();
}

void MassMap::setMass(const std::vector<std::vector<double>>& mass, const HeatColours& colours) {
  mass_ = mass;
  double most = 0;
  for (const auto& row : mass) most = std::max(most, *std::max_element(row.begin(), row.end()));
  map_->setGradient(colours.gradient());
  map_->setDataRange(colours.range());
  for (std::size_t head = 0; head < mass.size(); ++head) {
    for (std::size_t target = 0; target < mass[head].size(); ++target) {
      const auto place =
          colours.place(static_cast<float>(mass[head][target]), static_cast<float>(most), static_cast<int>(head));
      map_->data()->setCell(static_cast<int>(target), static_cast<int>(head), place);
    }
  }
  refresh();
}

bool MassMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QString text;
  if (axisRect()->rect().contains(help->pos()) && !mass_.empty() && !targets_.isEmpty()) {
    const int head = std::clamp(qRound(yAxis->pixelToCoord(help->pos().y())), 0, static_cast<int>(mass_.size()) - 1);
    const int target =
        std::clamp(qRound(xAxis->pixelToCoord(help->pos().x())), 0, static_cast<int>(targets_.size()) - 1);
    const double part = mass_[static_cast<std::size_t>(head)][static_cast<std::size_t>(target)];
    text = tr("%1, %2: %3").arg(AttentionText::head(head), targets_[target], AttentionText::percent(part));
  }
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

}  // namespace gg::ui
