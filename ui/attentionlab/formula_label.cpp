#include "ui/attentionlab/formula_label.h"

#include <QPainter>

#include "ui/settings/theme.h"

namespace gg::ui {

FormulaLabel::FormulaLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::RichText);
  setWordWrap(true);
  setContentsMargins(14, 8, 14, 8);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  QFont serif(QStringLiteral("serif"));
  serif.setStyleHint(QFont::Serif);
  serif.setPointSizeF(font().pointSizeF() * 1.2);
  setFont(serif);
}

void FormulaLabel::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(coloursOf(palette()).hairline);
  painter.setBrush(palette().base());
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.end();
  QLabel::paintEvent(event);
}

}  // namespace gg::ui
