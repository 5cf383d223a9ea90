#pragma once
#include <functional>
#include <vector>

#include "ui/attention/detail_page.h"

class QVBoxLayout;

namespace gg::ui {

class HeadRow;

/// All heads as small multiples, one row each.
class HeadStrip : public DetailPage {
  Q_OBJECT

 public:
  explicit HeadStrip(QWidget* parent = nullptr);

  /// The text of the tool tip for a target's patch in a head's row.
  using Describer = std::function<QString(int head, int target)>;
  void setDescriber(Describer describer) { describer_ = std::move(describer); }
  void showSource(const AttentionView& view, const AttendedGlyph& glyph) override;
  void showPatch(const AttentionView& view, const HeatColours& colours) override;
  HeadRow& row(int head) { return *rows_[static_cast<std::size_t>(head)]; }
  int heads() const { return static_cast<int>(rows_.size()); }

 Q_SIGNALS:
  void toggled(int head);
  void soloed(int head);
  void focused(int head);  // −1: none

 private:
  HeadRow* makeRow(int head);
  void order(const std::vector<int>& heads);

  QVBoxLayout* layout_;
  std::vector<HeadRow*> rows_;
  std::vector<int> order_;
  Describer describer_;
};

}  // namespace gg::ui
