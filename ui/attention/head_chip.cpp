#include "ui/attention/head_chip.h"

namespace gg::ui {

HeadChip::HeadChip(int head, QWidget* parent) : SoloChip(tr("H%1").arg(head + 1), parent) {
  setAccessibleName(tr("Head %1").arg(head + 1));
  setToolTip(tr("Click: on or off. Double click: this head alone."));
  setChecked(true);
}

}  // namespace gg::ui
