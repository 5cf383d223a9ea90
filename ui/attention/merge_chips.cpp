#include "ui/attention/merge_chips.h"

#include <QHBoxLayout>

#include "ui/attention/chip.h"

namespace gg::ui {

MergeChips::MergeChips(QWidget* parent) : QWidget(parent) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(add(tr("Max"), tr("The largest weight that any chosen head gives"), HeadMerge::Max));
  layout->addWidget(add(tr("Mean"), tr("The mean of the chosen heads"), HeadMerge::Mean));
}

Chip* MergeChips::add(const QString& text, const QString& tip, HeadMerge merge) {
  auto* chip = new Chip(text);
  chip->setToolTip(tip);
  chip->setAutoExclusive(true);
  chip->setChecked(merge == HeadMerge::Max);
  connect(chip, &Chip::clicked, this, [this, merge] { Q_EMIT chosen(merge); });
  return chip;
}

}  // namespace gg::ui
