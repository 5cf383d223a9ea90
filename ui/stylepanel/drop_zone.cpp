#include "ui/stylepanel/drop_zone.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/settings/theme.h"

namespace gg::ui {

DropZone::DropZone(QWidget* parent) : QFrame(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Drop a font, images or a folder here"));
  setToolTip(tr("Or click to open a font"));
}

QSize DropZone::sizeHint() const { return {200, 3 * fontMetrics().height() + 14}; }

void DropZone::setHovered(bool hovered) {
  hovered_ = hovered;
  update();
}

void DropZone::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Colours colours = coloursOf(palette());
  const bool lit = hovered_ || hasFocus() || underMouse();
  QColor wash = colours.accent;
  wash.setAlpha(hovered_ ? 50 : 14);
  painter.setBrush(wash);
  painter.setPen(QPen(lit ? colours.accent : palette().color(QPalette::Mid), 1.2, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  painter.setPen(lit ? palette().color(QPalette::WindowText) : colours.faint);
  painter.drawText(rect().adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap,
                   tr("Drop a font, images\nor a folder"));
}

void DropZone::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT clicked();
}

void DropZone::keyPressEvent(QKeyEvent* event) {
  const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Space;
  press ? Q_EMIT clicked() : QFrame::keyPressEvent(event);
}

}  // namespace gg::ui
