#pragma once
#include <QImage>
#include <QString>

namespace gg::ui {

/// A picture with a grid of patches over it.
struct HeatPanel {
  QImage coverage;  // Format_Alpha8; may be null
  int rows = 0, columns = 0;
  QString caption;

  int cells() const { return rows * columns; }
};
inline bool operator==(const HeatPanel& a, const HeatPanel& b) {
  return a.rows == b.rows && a.columns == b.columns && a.caption == b.caption && a.coverage == b.coverage;
}

}  // namespace gg::ui
