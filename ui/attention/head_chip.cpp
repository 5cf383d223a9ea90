#include "ui/attention/head_chip.h"

#include <QMouseEvent>

#include "ui/attention/attention_text.h"

namespace gg::ui {

HeadChip::HeadChip(int head, QWidget* parent) : Chip(AttentionText::shortHead(head), parent) {
  setAccessibleName(AttentionText::head(head));
  setToolTip(tr("Click: on or off. Double click: this head alone."));
  setChecked(true);
}

void HeadChip::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT soloed();
}

}  // namespace gg::ui
