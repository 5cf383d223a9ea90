#pragma once
#include <QImage>
#include <QWidget>

#include "ui/attention/attention_block.h"

namespace gg::ui {

/// A glyph with its grid of patches: hovering or the arrow keys focus a patch, a click or the space bar locks it.
class PatchPicker : public QWidget {
  Q_OBJECT

 public:
  explicit PatchPicker(QWidget* parent = nullptr);

  void setPicture(const QImage& coverage, int rows, int columns);
  /// For the tool tip.
  void setDirection(AttentionDirection direction);
  /// Asks for the patch that many rows and columns away; a locked one moves along. At the edge nothing.
  void step(int rows, int columns);
  /// The patch shown, and whether it is locked.
  void setPatch(int cell, bool locked);
  /// px
  QRectF cellRect(int cell) const;

  QSize sizeHint() const override { return {208, 208}; }
  QSize minimumSizeHint() const override { return {144, 144}; }

 Q_SIGNALS:
  void focused(int cell);
  void lockToggled(int cell);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRectF square() const;
  int cellAt(const QPointF& point) const;
  void paintGrid(QPainter& painter) const;

  QImage coverage_;
  int rows_ = 0, columns_ = 0;
  int patch_ = 0, hovered_ = -1;
  bool locked_ = false;
};

}  // namespace gg::ui
