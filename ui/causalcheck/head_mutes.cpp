#include "ui/causalcheck/head_mutes.h"

#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/attention/head_chip.h"
#include "ui/causalcheck/omission_edit.h"

namespace gg::ui {

HeadMutes::HeadMutes(QWidget* parent) : QWidget(parent), layout_(new QGridLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setHorizontalSpacing(4);
  layout_->setVerticalSpacing(4);
}

void HeadMutes::setBlocks(const std::vector<AttentionMap>& maps) {
  std::vector<const AttentionMap*> cross;
  for (const auto& map : maps) {
    if (map.kind == AttentionKind::Cross) cross.push_back(&map);
  }
  const bool same = std::equal(cross.begin(), cross.end(), rows_.begin(), rows_.end(),
                               [](const AttentionMap* map, const Row& row) {
                                 return map->block == row.block && map->heads == static_cast<int>(row.chips.size()) &&
                                        AttentionText::shortBlock(*map) == row.title;
                               });
  if (same) return;
  while (QLayoutItem* item = layout_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  rows_.clear();
  for (const AttentionMap* map : cross) addRow(*map);
}

void HeadMutes::addRow(const AttentionMap& map) {
  const int at = static_cast<int>(rows_.size());
  Row row{map.block, {}, AttentionText::shortBlock(map)};
  auto* title = new QLabel(row.title);
  title->setToolTip(QString::fromStdString(map.block));
  layout_->addWidget(title, at, 0);
  for (int head = 0; head < map.heads; ++head) {
    auto* chip = new HeadChip(head);
    connect(chip, &HeadChip::clicked, this, [this, block = map.block, head] { Q_EMIT toggled(block, head); });
    connect(chip, &HeadChip::soloed, this,
            [this, block = map.block, head, heads = map.heads] { Q_EMIT soloed(block, head, heads); });
    layout_->addWidget(chip, at, head + 1);
    row.chips.push_back(chip);
  }
  layout_->setColumnStretch(map.heads + 1, 1);
  rows_.push_back(std::move(row));
}

void HeadMutes::show(const Omission& omission) {
  for (const Row& row : rows_) {
    for (std::size_t head = 0; head < row.chips.size(); ++head) {
      row.chips[head]->setChecked(!isMuted(omission, row.block, static_cast<int>(head)));
    }
  }
}

HeadChip& HeadMutes::chip(const std::string& block, int head) {
  const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.block == block; });
  return *row->chips[static_cast<std::size_t>(head)];
}

}  // namespace gg::ui
