#include "ui/attentionlab/lab_matrix.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/attention/heat_colours.h"
#include "ui/attentionlab/plot_axes.h"

namespace gg::ui {

namespace {

constexpr int kMostTicks = 9;
constexpr double kSlant = -55;  // degrees, of words below the columns

/// Names at their places, or the first, the last and some whole numbers between.
QSharedPointer<QCPAxisTicker> makeTicker(const QStringList& names, int count) {
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  if (!names.isEmpty()) {
    for (int i = 0; i < names.size(); ++i) ticker->addTick(i, names[i]);
    return ticker;
  }
  const int step = std::max(1, (count + kMostTicks - 1) / kMostTicks);
  for (int i = step - 1; i < count; i += step) ticker->addTick(i, QString::number(i + 1));
  return ticker;
}

QString nameAt(const QString& kind, const QStringList& names, int index) {
  return QStringLiteral("%1 %2").arg(kind, index < names.size() ? names[index] : QString::number(index + 1));
}

}  // namespace

LabMatrix::LabMatrix(const QString& rowName, const QString& columnName, QWidget* parent)
    : Plot(parent), rowName_(rowName), columnName_(columnName), map_(new QCPColorMap(xAxis, yAxis)),
      scale_(new QCPColorScale(this)) {
  map_->setInterpolate(false);
  map_->setTightBoundary(false);
  map_->setGradient(HeatColours().gradient());
  yAxis->setRangeReversed(true);
  xAxis->setLabel(columnName);
  yAxis->setLabel(rowName);
  plotLayout()->addElement(0, 1, scale_);
  plotLayout()->setColumnSpacing(6);
  scale_->setBarWidth(7);
  scale_->setGradient(map_->gradient());
  auto* sides = new QCPMarginGroup(this);
  axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
  scale_->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
  scale_->setMinimumMargins({0, 10, 0, 6});
  axisRect()->setMinimumMargins({4, 10, 0, 4});
  applyPalette();
}

void LabMatrix::setMatrix(const Matrix& matrix, double low, double high) {
  auto* data = map_->data();
  data->setSize(matrix.columns(), matrix.rows());
  // The range runs from centre to centre of the outermost cells.
  data->setRange({0, matrix.columns() - 1.0}, {0, matrix.rows() - 1.0});
  xAxis->setRange(-0.5, matrix.columns() - 0.5);
  yAxis->setRange(-0.5, matrix.rows() - 0.5);
  xAxis->setTicker(makeTicker(columnNames_, columns()));
  yAxis->setTicker(makeTicker(rowNames_, rows()));
  for (int r = 0; r < matrix.rows(); ++r) {
    for (int c = 0; c < matrix.columns(); ++c) data->setCell(c, r, matrix.at(r, c));
  }
  map_->setDataRange({low, high});
  scale_->setDataRange({low, high});
  auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  for (const double value : {low, (low + high) / 2, high}) ticker->addTick(value, QLocale().toString(value, 'g', 2));
  scale_->axis()->setTicker(ticker);
  refresh();
}

void LabMatrix::setWeights(const Matrix& weights) { setMatrix(weights, 0, weights.largest()); }

void LabMatrix::setNames(const QStringList& rows, const QStringList& columns) {
  rowNames_ = rows;
  columnNames_ = columns;
  const bool words = std::any_of(columns.begin(), columns.end(), [](const QString& name) { return name.size() > 1; });
  xAxis->setTickLabelRotation(words ? kSlant : 0);
}

void LabMatrix::applyPalette() {
  Plot::applyPalette();
  styleAxes(*this, false);
}

bool LabMatrix::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), describe(help->pos()), this);
  return true;
}

QString LabMatrix::describe(const QPoint& point) const {
  const int column = static_cast<int>(std::lround(xAxis->pixelToCoord(point.x())));
  const int row = static_cast<int>(std::lround(yAxis->pixelToCoord(point.y())));
  if (row < 0 || row >= rows() || column < 0 || column >= columns()) return {};
  return tr("%1 · %2: %3")
      .arg(nameAt(rowName_, rowNames_, row), nameAt(columnName_, columnNames_, column),
           QLocale().toString(cell(row, column), 'g', 3));
}

}  // namespace gg::ui
