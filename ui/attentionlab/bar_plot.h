#pragma once
#include "engine/attention/matrix.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// Named groups of bars, one bar for each of one or two series.
class BarPlot : public Plot {
  Q_OBJECT

 public:
  BarPlot(const QString& valueName, const QStringList& series, QWidget* parent = nullptr);

  /// A row of values for each series, one for each name. The axis reaches from 0, or the lowest bar, to the highest
  /// bar, or to `top` where that is higher.
  void setBars(const QStringList& names, const std::vector<Row>& values, double top = 0);
  int bars() const { return bars_.front()->dataCount(); }
  double value(int series, int bar) const { return bars_[static_cast<std::size_t>(series)]->dataMainValue(bar); }

  QSize sizeHint() const override { return {320, 200}; }
  QSize minimumSizeHint() const override { return {180, 120}; }

 protected:
  void applyPalette() override;

 private:
  std::vector<QCPBars*> bars_;
};

}  // namespace gg::ui
