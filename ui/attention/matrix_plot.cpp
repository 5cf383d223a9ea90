#include "ui/attention/matrix_plot.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <limits>

#include "ui/attention/attention_text.h"
#include "ui/attention/attention_view.h"

namespace gg::ui {

MatrixPlot::MatrixPlot(QWidget* parent) : Plot(parent), map_(new QCPColorMap(xAxis, yAxis)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Matrix of the weights"));
  setMouseTracking(true);
  setCursor(Qt::CrossCursor);
  map_->setInterpolate(false);
  borders_ = new QCPCurve(xAxis, yAxis);
  borders_->setPen(QPen(QColor(255, 255, 255, 120), 1));
  addLayer("cross", layer("overlay"), QCustomPlot::limBelow);
  crossLayer_ = layer("cross");
  crossLayer_->setMode(QCPLayer::lmBuffered);
  patchLine_ = new QCPItemStraightLine(this);
  targetLine_ = new QCPItemStraightLine(this);
  for (auto* line : {patchLine_, targetLine_}) {
    line->setLayer(crossLayer_);
    line->setPen(QPen(QColor(255, 255, 255, 220), 1));
  }
  axisRect()->setMinimumMargins({4, 4, 4, 4});
  yAxis->setRangeReversed(true);
  yAxis->setTickLabels(false);
  for (auto* axis : {xAxis, yAxis}) {
    axis->grid()->setVisible(false);
    axis->setTickLength(0);
    axis->setSubTicks(false);
  }
  applyPalette();
}

void MatrixPlot::setGrids(const AttentionView& view, const AttendedGlyph& glyph) {
  forget();
  rows_ = view.sourceGrid().cells();
  columns_ = view.targetCount();
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  QVector<double> x, y;
  double first = 0;
  for (const auto& grid : view.targets()) {
    ticker->addTick(first + grid.cells() / 2.0, AttentionText::grid(grid, glyph));
    if (first > 0) {
      x << first << first << first;
      y << 0 << rows_ << std::numeric_limits<double>::quiet_NaN();
    }
    first += grid.cells();
  }
  borders_->setData(x, y);
  xAxis->setTicker(ticker);
  xAxis->setRange(0, columns_);
  yAxis->setRange(0, rows_);
  yAxis->setLabel(AttentionText::grid(view.sourceGrid(), glyph));
}

void MatrixPlot::forget() {
  weights_ = {};
  heads_ = {};
}

void MatrixPlot::setWeights(const AttentionView& view, const HeatColours& colours) {
  weights_.clear();
  heads_.clear();
  weights_.reserve(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_));
  heads_.reserve(weights_.capacity());
  for (int row = 0; row < rows_; ++row) {
    const Heat heat = view.mergedHeat(row);
    weights_.insert(weights_.end(), heat.weights.begin(), heat.weights.end());
    heads_.insert(heads_.end(), heat.heads.begin(), heat.heads.end());
  }
  limit_ =
      view.scale() == HeatScale::Absolute ? view.block().strong() : *std::max_element(weights_.begin(), weights_.end());
  colours_ = colours;
  map_->setGradient(colours.gradient());
  map_->setDataRange(colours.range());
  draw();
}

void MatrixPlot::draw() {
  if (weights_.empty()) return;
  const int cells = std::clamp(qRound(axisRect()->width() * devicePixelRatioF()), 1, columns_);
  map_->data()->setSize(cells, rows_);
  // A colour map's range runs from centre to centre of its outermost cells.
  const double halfCell = columns_ / 2.0 / cells;
  map_->data()->setRange({halfCell, columns_ - halfCell}, {0.5, rows_ - 0.5});
  for (int row = 0; row < rows_; ++row) {
    for (int cell = 0; cell < cells; ++cell) {
      const auto line = weights_.begin() + static_cast<std::ptrdiff_t>(row) * columns_;
      const auto most = std::max_element(line + static_cast<std::ptrdiff_t>(cell) * columns_ / cells,
                                         line + static_cast<std::ptrdiff_t>(cell + 1) * columns_ / cells);
      map_->data()->setCell(cell, row,
                            colours_.place(*most, limit_, heads_[static_cast<std::size_t>(most - weights_.begin())]));
    }
  }
  refresh();
}

void MatrixPlot::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  draw();
}

void MatrixPlot::showCross(const AttentionView& view) {
  const double y = view.patch() + 0.5, x = view.focusedTarget() + 0.5;
  patchLine_->point1->setCoords(0, y);
  patchLine_->point2->setCoords(1, y);
  targetLine_->point1->setCoords(x, 0);
  targetLine_->point2->setCoords(x, 1);
  targetLine_->setVisible(view.focusedTarget() >= 0);
  if (!size().isEmpty()) crossLayer_->replot();
}

QPointF MatrixPlot::pointOf(int patch, int target) const {
  return {xAxis->coordToPixel(target + 0.5), yAxis->coordToPixel(patch + 0.5)};
}

MatrixPlot::Place MatrixPlot::placeAt(const QPoint& point) const {
  if (!axisRect()->rect().contains(point)) return {};
  return {std::clamp(static_cast<int>(yAxis->pixelToCoord(point.y())), 0, rows_ - 1),
          std::clamp(static_cast<int>(xAxis->pixelToCoord(point.x())), 0, columns_ - 1)};
}

void MatrixPlot::mouseMoveEvent(QMouseEvent* event) {
  const Place place = placeAt(event->pos());
  Q_EMIT targetFocused(place.target);
  if (place.patch >= 0) Q_EMIT patchFocused(place.patch);
}

void MatrixPlot::mousePressEvent(QMouseEvent* event) {
  const Place place = placeAt(event->pos());
  if (place.patch >= 0 && event->button() == Qt::LeftButton) Q_EMIT lockToggled(place.patch);
}

void MatrixPlot::leaveEvent(QEvent*) { Q_EMIT targetFocused(-1); }

bool MatrixPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const Place place = placeAt(help->pos());
  const bool over = place.patch >= 0 && describer_;
  QToolTip::showText(help->globalPos(), over ? describer_(place.patch, place.target) : QString(), this);
  return true;
}

}  // namespace gg::ui
