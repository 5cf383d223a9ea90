#pragma once
#include <vector>

namespace gg::ui {

/// What is drawn over the grids that a patch looks at, or feeds: their cells, one grid after the other.
struct Heat {
  std::vector<float> weights;
  float limit = 0;             // the weight of the hottest colour
  std::vector<int> heads;      // the head that gave each weight
  std::vector<bool> outlined;  // empty: no contour
};

}  // namespace gg::ui
