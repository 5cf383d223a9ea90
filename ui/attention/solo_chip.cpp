#include "ui/attention/solo_chip.h"

#include <QMouseEvent>

namespace gg::ui {

void SoloChip::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT soloed();
}

}  // namespace gg::ui
