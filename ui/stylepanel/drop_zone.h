#pragma once
#include <QFrame>

namespace gg::ui {

/// Where fonts and pictures are dropped; says so, and lights up while something hovers.
class DropZone : public QFrame {
  Q_OBJECT

 public:
  explicit DropZone(QWidget* parent = nullptr);
  void setHovered(bool hovered);

 Q_SIGNALS:
  void clicked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  QSize sizeHint() const override;

 private:
  bool hovered_ = false;
};

}  // namespace gg::ui
