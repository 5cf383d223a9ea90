#pragma once
#include <vector>

#include "ui/attention/plot.h"

namespace gg::ui {

/// A bar for each reference: the part of the attention it gets.
class MassChart : public Plot {
  Q_OBJECT

 public:
  explicit MassChart(QWidget* parent = nullptr);

  void setLabels(const QStringList& labels);
  /// Parts of 1.
  void setMass(const std::vector<double>& mass);

  QSize sizeHint() const override { return {180, 120}; }
  QSize minimumSizeHint() const override { return {120, 84}; }

 protected:
  void applyPalette() override;

 private:
  QCPBars* bars_;
};

}  // namespace gg::ui
