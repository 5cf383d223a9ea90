#pragma once
#include <qcustomplot.h>

namespace gg::ui {

/// Which weight each colour stands for.
class ColourBar : public QCustomPlot {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent = nullptr);

  /// The weight of the hottest colour.
  void setLimit(float limit);
  float limit() const { return limit_; }

  QSize sizeHint() const override { return {160, 30}; }
  QSize minimumSizeHint() const override { return {80, 30}; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void applyPalette();

  QCPColorScale* scale_;
  float limit_ = 1;
};

}  // namespace gg::ui
