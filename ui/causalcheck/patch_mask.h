#pragma once
#include <QImage>
#include <QWidget>
#include <cstdint>
#include <vector>

namespace gg::ui {

/// A picture whose patches are hidden with a brush: dragging hides them, with the right button (or while erasing) it
/// shows them again. The arrow keys and the space bar do the same.
class PatchMask : public QWidget {
  Q_OBJECT

 public:
  explicit PatchMask(const QImage& coverage, int rows, int columns, QWidget* parent = nullptr);

  /// Row by row, 1 = hidden; empty: none.
  void setHidden(const std::vector<std::uint8_t>& hidden);
  void setErasing(bool erasing) { erasing_ = erasing; }
  /// px
  QRectF cellRect(int cell) const;

  QSize sizeHint() const override { return {88, 88}; }

 Q_SIGNALS:
  void painted(const std::vector<std::uint8_t>& hidden);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  int cellAt(const QPointF& point) const;
  /// Along the line from one point to the other: a quick hand leaves no gaps.
  void stroke(const QPointF& from, const QPointF& to, bool hide);
  bool hides(Qt::MouseButtons buttons) const { return erasing_ == buttons.testFlag(Qt::RightButton); }

  QImage coverage_;
  int rows_, columns_;
  std::vector<std::uint8_t> hidden_;
  bool erasing_ = false;
  QPointF last_;
  int cursor_ = 0;  // the patch that the keys are at
};

}  // namespace gg::ui
