#include "ui/attention/chip.h"

#include <QPainter>

#include "ui/settings/theme.h"

namespace gg::ui {

Chip::Chip(const QString& text, QWidget* parent) : QToolButton(parent) {
  setText(text);
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
}

QSize Chip::sizeHint() const {
  return {fontMetrics().horizontalAdvance(text()) + 16, fontMetrics().height() + 6};
}

void Chip::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  QColor fill = isChecked() ? colours.accent : palette().color(QPalette::Button);
  if (underMouse()) fill = isChecked() ? fill.lighter(112) : palette().color(QPalette::Midlight);
  painter.setPen(hasFocus() ? QPen(colours.ink, 1.5) : QPen(isChecked() ? colours.accent : colours.hairline));
  painter.setBrush(fill);
  painter.drawRoundedRect(shape, 5, 5);
  painter.setPen(isChecked() ? palette().color(QPalette::HighlightedText) : palette().color(QPalette::ButtonText));
  painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace gg::ui
