#include "ui/attention/head_chip.h"

#include <QMouseEvent>

namespace gg::ui {

HeadChip::HeadChip(int head, QWidget* parent) : QToolButton(parent) {
  setText(tr("H%1").arg(head + 1));
  setAccessibleName(tr("Head %1").arg(head + 1));
  setToolTip(tr("Click: on or off. Double click: this head alone."));
  setCheckable(true);
  setChecked(true);
}

void HeadChip::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT soloed();
}

}  // namespace gg::ui
