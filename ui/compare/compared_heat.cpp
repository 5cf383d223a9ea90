#include "ui/compare/compared_heat.h"

#include <algorithm>
#include <numeric>

#include "engine/generate/attention_comparison.h"

namespace gg::ui {

namespace {

/// The mean of the shown heads on these cells (−1: none), whatever the heat is merged by.
std::vector<double> meanRow(const AttentionView& view, const std::vector<int>& cells) {
  const auto heads = view.shownHeads();
  std::vector<double> mean(cells.size(), 0);
  for (const int head : heads) {
    const auto row = view.row(head);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i] >= 0) mean[i] += double(row[static_cast<std::size_t>(cells[i])]) / double(heads.size());
    }
  }
  return mean;
}

}  // namespace

std::optional<ComparedHeat> comparedHeat(const AttentionView& a, const AttentionView& b) {
  auto cells = sameCells(a.targets(), b.targets());
  if (!cells) return std::nullopt;
  // A patch of a reference that b is made without feeds nothing there.
  if (!onSamePicture(a.sourceGrid(), b.sourceGrid())) cells->assign(cells->size(), -1);
  const Heat other = b.heat();
  ComparedHeat compared{a.heat(), {}, {}, {}};
  Heat& heat = compared.b;
  for (const int cell : *cells) {
    const auto index = static_cast<std::size_t>(cell);
    heat.weights.push_back(cell < 0 ? 0 : other.weights[index]);
    heat.heads.push_back(cell < 0 ? 0 : other.heads[index]);
    if (!other.outlined.empty()) heat.outlined.push_back(cell >= 0 && other.outlined[index]);
  }
  std::size_t first = 0;
  for (const auto& grid : a.targets()) {
    compared.missing.push_back((*cells)[first] < 0);
    first += static_cast<std::size_t>(grid.cells());
  }
  compared.a.limit = heat.limit = std::max(compared.a.limit, other.limit);
  if (a.direction() == AttentionDirection::Looks) {
    std::vector<int> all(cells->size());
    std::iota(all.begin(), all.end(), 0);
    compared.moved = movedWeight(meanRow(a, all), meanRow(b, *cells));
  }
  return compared;
}

}  // namespace gg::ui
