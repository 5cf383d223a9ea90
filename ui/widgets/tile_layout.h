#pragma once
#include <QRect>
#include <QSize>

namespace gg::ui {

/// Geometry of equal tiles in rows, in px of the content (0,0 is the top left tile's corner).
class TileLayout {
 public:
  TileLayout() = default;
  /// As many tiles in a row as fit, widened evenly to fill the row.
  TileLayout(int count, QSize tile, int viewportWidth);

  int columns() const { return columns_; }
  int rows() const { return (count_ + columns_ - 1) / columns_; }
  int contentHeight() const { return rows() * tile_.height(); }
  QRect rect(int index) const;
  /// −1 beside the tiles.
  int indexAt(QPoint point) const;
  /// [first, last) of the tiles that the band top … top + height touches.
  std::pair<int, int> range(int top, int height) const;

 private:
  int count_ = 0;
  QSize tile_{1, 1};
  int columns_ = 1;
  int margin_ = 0;  // left of the first column: what cannot be shared out
};

}  // namespace gg::ui
