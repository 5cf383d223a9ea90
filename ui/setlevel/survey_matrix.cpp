#include "ui/setlevel/survey_matrix.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/attention/attention_text.h"
#include "ui/attention/heat_colours.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {

constexpr int kRowHeight = 15, kLabels = 26;  // px

QSharedPointer<QCPAxisTickerText> tickerOf(const QStringList& texts) {
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < texts.size(); ++i) ticker->addTick(i, texts[i]);
  return ticker;
}

/// From the first cell's middle to the last one's; a single cell needs its width said.
QCPRange middles(int cells) { return cells > 1 ? QCPRange(0, cells - 1) : QCPRange(-0.5, 0.5); }

}  // namespace

SurveyMatrix::SurveyMatrix(QWidget* parent) : Plot(parent), map_(new QCPColorMap(xAxis, yAxis)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Share of each reference for every head"));
  axisRect()->setMinimumMargins({2, 2, 2, 2});
  map_->setGradient(HeatColours().gradient());
  map_->setInterpolate(false);
  yAxis->setRangeReversed(true);
  for (auto* axis : {xAxis, yAxis}) {
    axis->setTickLength(0);
    axis->setSubTicks(false);
    axis->grid()->setVisible(false);
  }
  applyPalette();
}

void SurveyMatrix::setBlocks(const std::vector<SurveyedBlock>& blocks, const QStringList& references) {
  rows_.clear();
  columns_ = references;
  std::vector<const std::vector<double>*> masses;
  for (const auto& block : blocks) {
    for (std::size_t head = 0; head < block.mass.size(); ++head) {
      rows_ << tr("%1 × %1 · H%2").arg(block.side).arg(head + 1);
      masses.push_back(&block.mass[head]);
    }
  }
  const int rows = static_cast<int>(rows_.size()), columns = static_cast<int>(columns_.size());
  limit_ = 0;
  map_->data()->setSize(columns, rows);
  map_->data()->setRange(middles(columns), middles(rows));
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const double mass = (*masses[static_cast<std::size_t>(row)])[static_cast<std::size_t>(column)];
      map_->data()->setCell(column, row, mass);
      limit_ = std::max(limit_, mass);
    }
  }
  map_->setDataRange({0, limit_ > 0 ? limit_ : 1});
  xAxis->setTicker(tickerOf(columns_));
  yAxis->setTicker(tickerOf(rows_));
  xAxis->setRange(-0.5, columns - 0.5);
  yAxis->setRange(-0.5, rows - 0.5);
  updateGeometry();
  refresh();
}

QSize SurveyMatrix::sizeHint() const { return {240, kLabels + kRowHeight * static_cast<int>(rows_.size())}; }

void SurveyMatrix::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  QFont small = font();
  small.setPixelSize(std::min(QFontInfo(small).pixelSize(), kRowHeight - 3));
  for (auto* axis : {xAxis, yAxis}) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelColor(colours.faint);
    axis->setTickLabelFont(axis == yAxis ? small : font());
  }
}

bool SurveyMatrix::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), describe(help->pos()), this);
  return true;
}

QString SurveyMatrix::describe(const QPoint& point) const {
  const auto column = std::lround(xAxis->pixelToCoord(point.x())), row = std::lround(yAxis->pixelToCoord(point.y()));
  if (row < 0 || row >= rows_.size() || column < 0 || column >= columns_.size()) return {};
  const double mass = map_->data()->cell(static_cast<int>(column), static_cast<int>(row));
  return tr("%1 gives %2 %3").arg(rows_[row], columns_[column], AttentionText::percent(mass));
}

}  // namespace gg::ui
