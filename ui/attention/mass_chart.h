#pragma once
#include <qcustomplot.h>

#include <vector>

namespace gg::ui {

/// A bar for each reference: the part of the attention it gets.
class MassChart : public QCustomPlot {
  Q_OBJECT

 public:
  explicit MassChart(QWidget* parent = nullptr);

  void setLabels(const QStringList& labels);
  /// Parts of 1.
  void setMass(const std::vector<double>& mass);

  QSize sizeHint() const override { return {180, 120}; }
  QSize minimumSizeHint() const override { return {120, 84}; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void applyPalette();

  QCPBars* bars_;
};

}  // namespace gg::ui
