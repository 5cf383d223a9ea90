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

}  // namespace gg::ui
