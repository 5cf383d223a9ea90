#include "ui/attention/chip_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include "ui/attention/chip.h"

namespace gg::ui {

ChipChoice::ChipChoice(const QString& name, QWidget* parent) : QWidget(parent), group_(new QButtonGroup(this)) {
  setAccessibleName(name);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  connect(group_, &QButtonGroup::idClicked, this, &ChipChoice::chosen);
}

void ChipChoice::add(int value, const QString& text, const QString& tip) {
  auto* chip = new Chip(text);
  chip->setToolTip(tip);
  group_->addButton(chip, value);
  layout()->addWidget(chip);
}

void ChipChoice::setChosen(int value) { group_->button(value)->setChecked(true); }

}  // namespace gg::ui
