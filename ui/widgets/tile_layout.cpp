#include "ui/widgets/tile_layout.h"

#include <algorithm>

namespace gg::ui {

TileLayout::TileLayout(int count, QSize tile, int viewportWidth) : count_(count), tile_(tile) {
  columns_ = std::max(1, viewportWidth / tile.width());
  tile_.setWidth(std::max(tile.width(), viewportWidth / columns_));
  margin_ = std::max(0, (viewportWidth - columns_ * tile_.width()) / 2);
}

QRect TileLayout::rect(int index) const {
  const QPoint topLeft(margin_ + index % columns_ * tile_.width(), index / columns_ * tile_.height());
  return {topLeft, tile_};
}

int TileLayout::indexAt(QPoint point) const {
  const int x = point.x() - margin_;
  if (x < 0 || point.y() < 0) return -1;
  const int column = x / tile_.width();
  const int index = point.y() / tile_.height() * columns_ + column;
  return column < columns_ && index < count_ ? index : -1;
}

std::pair<int, int> TileLayout::range(int top, int height) const {
  const int firstRow = std::max(0, top / tile_.height());
  const int lastRow = std::max(0, (top + height - 1) / tile_.height());
  return {std::min(count_, firstRow * columns_), std::min(count_, (lastRow + 1) * columns_)};
}

}  // namespace gg::ui
