#include "ui/attention/head_strip.h"

#include <QVBoxLayout>

#include "ui/attention/attention_view.h"
#include "ui/attention/head_row.h"
#include "ui/attention/heat_plot.h"

namespace gg::ui {

HeadStrip::HeadStrip(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(4);
}

void HeadStrip::setHeads(int heads, const std::vector<HeatPanel>& panels) {
  qDeleteAll(rows_);
  rows_.clear();
  for (int head = 0; head < heads; ++head) {
    auto* row = new HeadRow(head, panels);
    connect(row, &HeadRow::toggled, this, [this, head] { Q_EMIT toggled(head); });
    connect(row, &HeadRow::soloed, this, [this, head] { Q_EMIT soloed(head); });
    connect(row, &HeadRow::hovered, this, [this, head](bool inside) { Q_EMIT focused(inside ? head : -1); });
    row->heat().setDescriber(
        [this, head](int panel, int cell) { return describer_ ? describer_(head, panel, cell) : QString(); });
    layout_->addWidget(row);
    rows_.push_back(row);
  }
}

void HeadStrip::show(const AttentionView& view) {
  for (auto* row : rows_) row->show(view);
}

}  // namespace gg::ui
