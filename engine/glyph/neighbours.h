#pragma once
#include <algorithm>

namespace gg {

/// Calls visit(number) for the up to eight neighbours of a pixel of a square picture (`diagonal`), else four. Pixels
/// are numbered row by row; size: px, the side.
template <class Visit>
void forNeighbours(int pixel, int size, bool diagonal, Visit&& visit) {
  const int x = pixel % size, y = pixel / size;
  for (int v = std::max(0, y - 1); v <= std::min(size - 1, y + 1); ++v) {
    for (int u = std::max(0, x - 1); u <= std::min(size - 1, x + 1); ++u) {
      if ((u != x || v != y) && (diagonal || u == x || v == y)) visit(v * size + u);
    }
  }
}

}  // namespace gg
