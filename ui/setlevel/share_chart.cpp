#include "ui/setlevel/share_chart.h"

#include <algorithm>
#include <numeric>

#include "ui/attention/attention_text.h"
#include "ui/setlevel/survey_advice.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr double kHeadroom = 1.1;  // above the highest bar
}

ShareChart::ShareChart(QWidget* parent)
    : Plot(parent), bars_(new QCPBars(xAxis, yAxis)), faintBars_(new QCPBars(xAxis, yAxis)),
      equal_(new QCPItemStraightLine(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Share of each reference over the set"));
  setToolTip(tr("How much of the attention each reference gets; the line stands at equal shares"));
  axisRect()->setMinimumMargins({2, 8, 6, 2});
  for (auto* bars : {bars_, faintBars_}) bars->setWidth(0.62);
  for (auto* axis : {xAxis, yAxis}) {
    axis->setTickLength(0);
    axis->setSubTicks(false);
    axis->grid()->setVisible(false);
  }
  applyPalette();
}

void ShareChart::setShares(const std::vector<double>& shares, const QStringList& labels) {
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
  const auto hardly = SurveyAdvice::hardlyUsed(shares);
  auto names = QSharedPointer<QCPAxisTickerText>::create();
  for (auto* bars : {bars_, faintBars_}) bars->data()->clear();
  labels_.clear();
  for (const std::size_t i : order) {
    const double place = static_cast<double>(labels_.size());
    const bool isFaint = std::find(hardly.begin(), hardly.end(), i) != hardly.end();
    (isFaint ? faintBars_ : bars_)->addData(place, shares[i]);
    labels_ << labels.value(static_cast<qsizetype>(i));
    names->addTick(place, labels_.back());
  }
  const double equal = 1.0 / static_cast<double>(shares.size()), most = shares[order.front()];
  auto parts = QSharedPointer<QCPAxisTickerText>::create();
  for (const double part : {0.0, equal, most}) {
    // The highest bar's number keeps its distance from the line's.
    if (part != most || most > 1.3 * equal) parts->addTick(part, AttentionText::percent(part));
  }
  xAxis->setTicker(names);
  yAxis->setTicker(parts);
  xAxis->setRange(-0.6, static_cast<double>(labels_.size()) - 0.4);
  yAxis->setRange(0, kHeadroom * most);
  equal_->point1->setCoords(0, equal);
  equal_->point2->setCoords(1, equal);
  refresh();
}

void ShareChart::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  for (auto* bars : {bars_, faintBars_}) bars->setPen(Qt::NoPen);
  bars_->setBrush(colours.accent);
  faintBars_->setBrush(colours.ghost);
  equal_->setPen(QPen(colours.faint, 1, Qt::DashLine));
  for (auto* axis : {xAxis, yAxis}) {
    axis->setBasePen(axis == xAxis ? QPen(colours.hairline) : QPen(Qt::NoPen));
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelColor(colours.faint);
    axis->setTickLabelFont(font());
  }
}

}  // namespace gg::ui
