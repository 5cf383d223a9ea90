#include "ui/attention/head_chip.h"

#include "ui/attention/attention_text.h"

namespace gg::ui {

HeadChip::HeadChip(int head, QWidget* parent) : SoloChip(AttentionText::shortHead(head), parent) {
  setAccessibleName(AttentionText::head(head));
  setToolTip(tr("Click: on or off. Double click: this head alone."));
  setChecked(true);
}

}  // namespace gg::ui
