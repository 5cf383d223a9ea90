#include "engine/generate/attention_comparison.h"

#include <algorithm>

namespace gg {

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

std::optional<std::vector<int>> sameCells(const std::vector<AttentionGrid>& wanted,
                                          const std::vector<AttentionGrid>& grids) {
  std::vector<int> cells;
  for (const auto& grid : wanted) {
    int first = 0;
    auto found = grids.begin();
    for (; found != grids.end(); first += found++->cells()) {
      if (found->source == grid.source && found->reference == grid.reference) break;
    }
    const bool there = found != grids.end();
    if (there && (found->height != grid.height || found->width != grid.width)) return std::nullopt;
    for (int cell = 0; cell < grid.cells(); ++cell) cells.push_back(there ? first + cell : -1);
  }
  return cells;
}

double movedWeight(const std::vector<double>& a, const std::vector<double>& b) {
  double kept = 0;
  for (std::size_t i = 0; i < a.size(); ++i) kept += std::min(a[i], b[i]);
  return std::clamp(1 - kept, 0.0, 1.0);  // of rows that sum to 1
}

}  // namespace gg
