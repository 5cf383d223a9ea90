#pragma once
#include <vector>

#include "ui/attention/plot.h"

namespace gg::ui {

/// A bar for each reference, the largest first: its part of the attention over a set. Those that are hardly used are
/// faint; a line stands at equal shares.
class ShareChart : public Plot {
  Q_OBJECT

 public:
  explicit ShareChart(QWidget* parent = nullptr);

  /// Parts of 1.
  void setShares(const std::vector<double>& shares, const QStringList& labels);
  QStringList labels() const { return labels_; }  // as they stand

  QSize sizeHint() const override { return {240, 110}; }
  QSize minimumSizeHint() const override { return {160, 110}; }

 protected:
  void applyPalette() override;

 private:
  QCPBars *bars_, *faintBars_;
  QCPItemStraightLine* equal_;
  QStringList labels_;
};

}  // namespace gg::ui
