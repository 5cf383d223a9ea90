#include "engine/export/mass_contour.h"

#include <algorithm>
#include <numeric>

namespace gg {

std::vector<bool> largestShare(const std::vector<float>& weights, double share) {
  std::vector<bool> inside(weights.size(), false);
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return weights[a] > weights[b]; });
  const double wanted = share * std::accumulate(weights.begin(), weights.end(), 0.0);
  constexpr double kRounding = 1e-6;  // of the sum, in single precision
  double held = 0;
  for (const auto index : order) {
    if (held >= wanted * (1 - kRounding)) break;
    inside[index] = true;
    held += static_cast<double>(weights[index]);
  }
  return inside;
}

std::vector<ContourEdge> contour(const std::vector<bool>& inside, int first, int rows, int columns) {
  const auto in = [&](int row, int column) {
    if (row < 0 || column < 0 || row >= rows || column >= columns) return false;
    return static_cast<bool>(inside[static_cast<std::size_t>(first + row * columns + column)]);
  };
  std::vector<ContourEdge> edges;
  for (int y = 0; y <= rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      if (in(y - 1, x) == in(y, x)) continue;
      const int start = x;
      while (x + 1 < columns && in(y - 1, x + 1) != in(y, x + 1)) ++x;
      edges.push_back({start, y, x + 1, y});
    }
  }
  for (int x = 0; x <= columns; ++x) {
    for (int y = 0; y < rows; ++y) {
      if (in(y, x - 1) == in(y, x)) continue;
      const int start = y;
      while (y + 1 < rows && in(y + 1, x - 1) != in(y + 1, x)) ++y;
      edges.push_back({x, start, x, y + 1});
    }
  }
  return edges;
}

}  // namespace gg
