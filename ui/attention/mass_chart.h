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
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Labels shrink until they stand side by side.
  void fitLabels();

  qsizetype labels_ = 0;
  QCPBars* bars_;
};

}  // namespace gg::ui
