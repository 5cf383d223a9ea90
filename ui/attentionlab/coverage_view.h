#pragma once
#include <QImage>
#include <QWidget>

namespace gg::ui {

/// A glyph's coverage in the ink of the theme, as large as the widget allows.
class CoverageView : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  void setCoverage(const QImage& coverage);
  const QImage& coverage() const { return coverage_; }

  QSize sizeHint() const override { return {170, 170}; }
  QSize minimumSizeHint() const override { return {90, 90}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage coverage_;  // Format_Alpha8
};

}  // namespace gg::ui
