#include "ui/attention/head_chip.h"

#include <QMouseEvent>

namespace gg::ui {

HeadChip::HeadChip(int head, QWidget* parent) : Chip(tr("H%1").arg(head + 1), parent) {
  setAccessibleName(tr("Head %1").arg(head + 1));
  setToolTip(tr("Click: on or off. Double click: this head alone."));
  setChecked(true);
}

void HeadChip::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT soloed();
}

}  // namespace gg::ui
