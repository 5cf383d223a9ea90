#pragma once
#include <QStringList>

#include "engine/attention/matrix.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// A matrix as heat: row 0 at the top, column 0 at the left, with a colour bar.
class LabMatrix : public Plot {
  Q_OBJECT

 public:
  LabMatrix(const QString& rowName, const QString& columnName, QWidget* parent = nullptr);

  /// Coldest and hottest colour stand for `low` and `high`. At least two rows and two columns.
  void setMatrix(const Matrix& matrix, double low, double high);
  /// From 0 to the largest entry.
  void setWeights(const Matrix& weights);
  /// Names of rows and columns of the next matrix, shown at the axes and in the tool tip; none: numbers from 1.
  void setNames(const QStringList& rows, const QStringList& columns);

  int rows() const { return map_->data()->valueSize(); }
  int columns() const { return map_->data()->keySize(); }
  double cell(int row, int column) const { return map_->data()->cell(column, row); }

  QSize sizeHint() const override { return {260, 240}; }
  QSize minimumSizeHint() const override { return {90, 80}; }

 protected:
  void applyPalette() override;
  bool event(QEvent* event) override;

 private:
  QString describe(const QPoint& point) const;

  QString rowName_, columnName_;
  QStringList rowNames_, columnNames_;
  QCPColorMap* map_;
  QCPColorScale* scale_;
};

}  // namespace gg::ui
