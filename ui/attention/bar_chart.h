#pragma once
#include <functional>
#include <vector>

#include "ui/attention/plot.h"

namespace gg::ui {

/// A bar for each label.
class BarChart : public Plot {
  Q_OBJECT

 public:
  /// What a value is called beside the axis and in tool tips.
  using Format = std::function<QString(double value)>;

  BarChart(const QString& name, Format format, QWidget* parent = nullptr);

  void setLabels(const QStringList& labels);
  /// One for each label, of an axis from 0 to `top`.
  void setValues(const std::vector<double>& values, double top);
  /// Bars in the accent colour, the others are faint; empty: all.
  void setAccented(const std::vector<bool>& accented);
  int barCount() const { return static_cast<int>(labels_.size()); }
  double value(int bar) const { return values_[bar]; }

  QSize sizeHint() const override { return {180, 120}; }
  QSize minimumSizeHint() const override { return {120, 84}; }

 Q_SIGNALS:
  void clicked(int bar);

 protected:
  void applyPalette() override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// Labels shrink until they stand side by side.
  void fitLabels();
  void setTicks(double top);
  void draw();
  int barAt(const QPoint& point) const;

  Format format_;
  QStringList labels_;
  QVector<double> values_;
  std::vector<bool> accented_;
  double top_ = 0;
  QCPBars *bars_, *faintBars_;
};

}  // namespace gg::ui
