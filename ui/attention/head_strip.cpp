#include "ui/attention/head_strip.h"

#include <QVBoxLayout>

#include "ui/attention/attention_view.h"
#include "ui/attention/block_panels.h"
#include "ui/attention/head_row.h"
#include "ui/attention/heat_plot.h"

namespace gg::ui {

HeadStrip::HeadStrip(QWidget* parent) : DetailPage(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(4);
}

void HeadStrip::showSource(const AttentionView& view, const AttendedGlyph& glyph) {
  if (heads() != view.heads()) {
    qDeleteAll(rows_);
    rows_.clear();
    order_.clear();
    for (int head = 0; head < view.heads(); ++head) rows_.push_back(makeRow(head));
  }
  const auto panels = targetPanels(view.block(), view.source(), glyph);
  for (auto* row : rows_) row->heat().setPanels(panels);
}

HeadRow* HeadStrip::makeRow(int head) {
  auto* row = new HeadRow(head);
  connect(row, &HeadRow::toggled, this, [this, head] { Q_EMIT toggled(head); });
  connect(row, &HeadRow::soloed, this, [this, head] { Q_EMIT soloed(head); });
  connect(row, &HeadRow::hovered, this, [this, head](bool inside) { Q_EMIT focused(inside ? head : -1); });
  row->heat().setDescriber([this, head](int target) { return describer_ ? describer_(head, target) : QString(); });
  return row;
}

void HeadStrip::showPatch(const AttentionView& view, const HeatColours& colours) {
  if (order_ != view.orderedHeads()) order(view.orderedHeads());
  for (auto* row : rows_) row->showPatch(view, colours);
}

void HeadStrip::order(const std::vector<int>& heads) {
  order_ = heads;
  for (const int head : heads) {
    layout_->removeWidget(&row(head));
    layout_->addWidget(&row(head));
  }
}

}  // namespace gg::ui
