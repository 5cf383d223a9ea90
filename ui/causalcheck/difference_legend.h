#pragma once
#include <QWidget>

namespace gg::ui {

/// What the colours of a difference stand for.
class DifferenceLegend : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceLegend(QWidget* parent = nullptr);

  /// The difference is drawn so many times as strong.
  void setGain(int gain);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int gain_ = 1;
};

}  // namespace gg::ui
