#include "engine/generate/attention_comparison.h"

#include <algorithm>
#include <utility>

namespace gg {

namespace {

/// The grid on the same picture, and its first cell; null: none.
std::pair<const AttentionGrid*, int> onSamePicture(const AttentionGrid& grid, const std::vector<AttentionGrid>& grids) {
  int first = 0;
  for (const auto& other : grids) {
    if (other.source == grid.source && other.reference == grid.reference) return {&other, first};
    first += other.cells();
  }
  return {nullptr, 0};
}

/// The part of the i-th of n pieces of a line that lies in the j-th of m.
double overlap(int i, int n, int j, int m) {
  const int from = std::max(i * m, j * n), to = std::min((i + 1) * m, (j + 1) * n);
  return std::max(0, to - from) / static_cast<double>(m);
}

}  // namespace

void countReferencesIn(const std::vector<std::uint64_t>& to, const std::vector<std::uint64_t>& from,
                       std::vector<AttentionMap>& maps) {
  std::vector<int> places;
  for (const auto id : from) {
    const auto found = std::find(to.begin(), to.end(), id);
    places.push_back(found == to.end() ? -1 : static_cast<int>(found - to.begin()));
  }
  for (auto& map : maps) {
    for (auto* grids : {&map.queries, &map.keys}) {
      for (auto& grid : *grids) {
        if (grid.reference >= 0) grid.reference = places[static_cast<std::size_t>(grid.reference)];
      }
    }
  }
}

std::vector<int> sameCells(const std::vector<AttentionGrid>& wanted, const std::vector<AttentionGrid>& grids) {
  std::vector<int> cells;
  for (const auto& grid : wanted) {
    const auto [there, first] = onSamePicture(grid, grids);
    for (int cell = 0; cell < grid.cells(); ++cell) {
      if (!there) {
        cells.push_back(-1);
        continue;
      }
      const int row = (2 * (cell / grid.width) + 1) * there->height / (2 * grid.height);
      const int column = (2 * (cell % grid.width) + 1) * there->width / (2 * grid.width);
      cells.push_back(first + row * there->width + column);
    }
  }
  return cells;
}

std::vector<double> weightsOn(const std::vector<AttentionGrid>& wanted, const std::vector<AttentionGrid>& grids,
                              const std::vector<double>& weights) {
  std::vector<double> on;
  for (const auto& grid : wanted) {
    const auto [there, first] = onSamePicture(grid, grids);
    for (int cell = 0; cell < grid.cells(); ++cell) {
      double& sum = on.emplace_back(0);
      for (int from = 0; there && from < there->cells(); ++from) {
        const double part = overlap(from / there->width, there->height, cell / grid.width, grid.height) *
                            overlap(from % there->width, there->width, cell % grid.width, grid.width);
        sum += part * weights[static_cast<std::size_t>(first + from)];
      }
    }
  }
  return on;
}

double movedWeight(const std::vector<double>& a, const std::vector<double>& b) {
  double kept = 0;
  for (std::size_t i = 0; i < a.size(); ++i) kept += std::min(a[i], b[i]);
  return std::clamp(1 - kept, 0.0, 1.0);  // of rows that sum to 1
}

}  // namespace gg
