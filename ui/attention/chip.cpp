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

void Chip::setFill(const QColor& fill) {
  if (fill == fill_) return;
  fill_ = fill;
  update();
}

QSize Chip::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 16, fontMetrics().height() + 6}; }

void Chip::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!isEnabled()) painter.setOpacity(0.4);
  const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const QColor on = fill_.isValid() ? fill_ : colours.accent;
  QColor fill = isChecked() ? on : palette().color(QPalette::Button);
  if (underMouse()) fill = isChecked() ? fill.lighter(112) : palette().color(QPalette::Midlight);
  painter.setPen(hasFocus() ? QPen(colours.ink, 1.5) : QPen(isChecked() ? on : colours.hairline));
  painter.setBrush(fill);
  painter.drawRoundedRect(shape, 5, 5);
  const QColor onText = fill_.isValid() ? QColor(Qt::black) : palette().color(QPalette::HighlightedText);
  painter.setPen(isChecked() ? onText : palette().color(QPalette::ButtonText));
  painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace gg::ui
