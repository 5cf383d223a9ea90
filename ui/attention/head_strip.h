#pragma once
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/attention/heat_panel.h"

class QVBoxLayout;

namespace gg::ui {

class AttentionView;
class HeadRow;

/// All heads as small multiples, one row each.
class HeadStrip : public QWidget {
  Q_OBJECT

 public:
  explicit HeadStrip(QWidget* parent = nullptr);

  /// The grids a head looks at, the same for every head.
  void setHeads(int heads, const std::vector<HeatPanel>& panels);
  /// The text of the tool tip for a patch of a head's row.
  using Describer = std::function<QString(int head, int panel, int cell)>;
  void setDescriber(Describer describer) { describer_ = std::move(describer); }
  void show(const AttentionView& view);
  HeadRow& row(int head) { return *rows_[static_cast<std::size_t>(head)]; }
  int heads() const { return static_cast<int>(rows_.size()); }

 Q_SIGNALS:
  void toggled(int head);
  void soloed(int head);
  void focused(int head);  // −1: none

 private:
  QVBoxLayout* layout_;
  std::vector<HeadRow*> rows_;
  Describer describer_;
};

}  // namespace gg::ui
