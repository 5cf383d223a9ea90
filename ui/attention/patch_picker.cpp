#include "ui/attention/patch_picker.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

PatchPicker::PatchPicker(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::CrossCursor);
  setAccessibleName(tr("Patches of the glyph"));
  setDirection(AttentionDirection::Looks);
}

void PatchPicker::setPicture(const QImage& coverage, int rows, int columns) {
  coverage_ = coverage;
  rows_ = rows;
  columns_ = columns;
  hovered_ = -1;
  update();
}

void PatchPicker::setPatch(int cell, bool locked) {
  patch_ = cell;
  locked_ = locked;
  update();
}

QRectF PatchPicker::square() const {
  const int side = std::min(width(), height()) - 2;
  return {(width() - side) / 2.0, (height() - side) / 2.0, double(side), double(side)};
}

QRectF PatchPicker::cellRect(int cell) const {
  const QRectF all = square();
  const double width = all.width() / columns_, height = all.height() / rows_;
  return {all.left() + cell % columns_ * width, all.top() + cell / columns_ * height, width, height};
}

int PatchPicker::cellAt(const QPointF& point) const {
  const QRectF all = square();
  if (rows_ == 0 || columns_ == 0 || !all.contains(point)) return -1;
  const int column = std::min(int((point.x() - all.left()) / all.width() * columns_), columns_ - 1);
  const int row = std::min(int((point.y() - all.top()) / all.height() * rows_), rows_ - 1);
  return row * columns_ + column;
}

void PatchPicker::paintGrid(QPainter& painter) const {
  QColor line = coloursOf(palette()).faint;
  line.setAlpha(60);
  painter.setPen(QPen(line, 0));
  const QRectF all = square();
  for (int i = 1; i < columns_; ++i) {
    const double x = all.left() + all.width() * i / columns_;
    painter.drawLine(QPointF(x, all.top()), QPointF(x, all.bottom()));
  }
  for (int i = 1; i < rows_; ++i) {
    const double y = all.top() + all.height() * i / rows_;
    painter.drawLine(QPointF(all.left(), y), QPointF(all.right(), y));
  }
}

void PatchPicker::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.fillRect(square(), palette().base());
  if (rows_ == 0 || columns_ == 0) return;
  const int side = qRound(square().width() * devicePixelRatioF());
  painter.drawImage(square(), tinted(coverage_, colours.ink, side));
  paintGrid(painter);
  painter.setPen(QPen(hasFocus() ? colours.accent : colours.hairline, 1));
  painter.drawRect(square());
  if (locked_ && hovered_ >= 0 && hovered_ != patch_) {
    painter.setPen(QPen(colours.accent, 1, Qt::DotLine));
    painter.drawRect(cellRect(hovered_));
  }
  // The patch shown: filled lightly while it follows the pointer, framed heavily when locked.
  QColor fill = colours.accent;
  fill.setAlpha(locked_ ? 110 : 70);
  painter.setPen(QPen(colours.accent, locked_ ? 3 : 1.5));
  painter.setBrush(fill);
  painter.drawRect(cellRect(patch_));
}

void PatchPicker::mouseMoveEvent(QMouseEvent* event) {
  const int cell = cellAt(event->position());
  if (cell == hovered_) return;
  hovered_ = cell;
  update();
  if (cell >= 0) Q_EMIT focused(cell);
}

void PatchPicker::mousePressEvent(QMouseEvent* event) {
  const int cell = cellAt(event->position());
  if (cell >= 0 && event->button() == Qt::LeftButton) Q_EMIT lockToggled(cell);
}

void PatchPicker::leaveEvent(QEvent*) {
  hovered_ = -1;
  update();
}

void PatchPicker::setDirection(AttentionDirection direction) {
  setToolTip(direction == AttentionDirection::Looks
                 ? tr("Point at a patch to see where it looked; click to keep it.")
                 : tr("Point at a patch to see which patches drew on it; click to keep it."));
}

void PatchPicker::step(int rows, int columns) {
  if (rows_ == 0 || columns_ == 0) return;
  const int row = patch_ / columns_ + rows, column = patch_ % columns_ + columns;
  if (row < 0 || row >= rows_ || column < 0 || column >= columns_) return;
  const int cell = row * columns_ + column;
  if (locked_) {
    Q_EMIT lockToggled(cell);  // locking another one moves the lock
  } else {
    Q_EMIT focused(cell);
  }
}

void PatchPicker::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return step(0, -1);
    case Qt::Key_Right: return step(0, 1);
    case Qt::Key_Up: return step(-1, 0);
    case Qt::Key_Down: return step(1, 0);
    case Qt::Key_Space:
    case Qt::Key_Return: Q_EMIT lockToggled(patch_); return;
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace gg::ui
