#pragma once
#include <QWidget>
#include <vector>

#include "ui/attention/heat_panel.h"

namespace gg::ui {

/// The block's sources as small pictures: a click or the arrow keys choose the one whose patches are pointed at.
class SourceStrip : public QWidget {
  Q_OBJECT

 public:
  explicit SourceStrip(QWidget* parent = nullptr);

  void setSources(const std::vector<HeatPanel>& sources);
  void setChosen(int source);
  /// px
  QRectF pictureRect(int source) const;

  QSize sizeHint() const override { return {200, kSide}; }

 Q_SIGNALS:
  void chosen(int source);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  static constexpr int kSide = 30;  // px, at most

  int sourceAt(const QPointF& point) const;

  std::vector<HeatPanel> sources_;
  int chosen_ = 0;
};

}  // namespace gg::ui
