#pragma once
#include <QWidget>

namespace gg::ui {

/// Which change of coverage each colour of a difference picture stands for.
class DifferenceLegend : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceLegend(QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace gg::ui
