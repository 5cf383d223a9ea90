#include "ui/attention/panel_layout.h"

#include <algorithm>

namespace gg::ui {

PanelLayout::PanelLayout(int count, int width, const PanelStyle& style) : count_(count), style_(style) {
  if (count == 0) return;
  const int fitting = std::clamp((width + style.gap) / (style.minimumSide + style.gap), 1, count);
  const int rows = (count + fitting - 1) / fitting;
  columns_ = (count + rows - 1) / rows;
  side_ = std::clamp((width - style.gap * (columns_ - 1)) / columns_, 1, style.maximumSide);
  height_ = rows * (side_ + style.captionHeight) + (rows - 1) * style.gap;
}

QRect PanelLayout::panel(int index) const {
  const int step = side_ + style_.gap;
  return {index % columns_ * step, index / columns_ * (step + style_.captionHeight), side_, side_};
}

int PanelLayout::panelAt(const QPoint& point) const {
  for (int i = 0; i < count_; ++i) {
    if (panel(i).contains(point)) return i;
  }
  return -1;
}

}  // namespace gg::ui
