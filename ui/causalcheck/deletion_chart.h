#pragma once
#include <vector>

#include "ui/attention/plot.h"

namespace gg::ui {

/// How a glyph's error grows with the share of hidden patches: the most attended ones against random ones.
class DeletionChart : public Plot {
  Q_OBJECT

 public:
  explicit DeletionChart(QWidget* parent = nullptr);

  /// Error at each share (0 … 1, from 0 on).
  void setCurves(const std::vector<double>& shares, const std::vector<double>& attended,
                 const std::vector<double>& random);
  void clearCurves();

  QSize sizeHint() const override { return {380, 190}; }
  QSize minimumSizeHint() const override { return {200, 150}; }

 protected:
  void applyPalette() override;

 private:
  QCPGraph *random_, *attended_;
};

}  // namespace gg::ui
