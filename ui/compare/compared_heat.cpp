#include "ui/compare/compared_heat.h"

#include <algorithm>

#include "engine/export/mass_contour.h"
#include "engine/generate/attention_comparison.h"

namespace gg::ui {

namespace {

/// The mean of the shown heads, whatever the heat is merged by.
std::vector<double> meanRow(const AttentionView& view) {
  const auto heads = view.shownHeads();
  std::vector<double> mean(static_cast<std::size_t>(view.targetCount()), 0);
  for (const int head : heads) {
    const auto row = view.row(head);
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += double(row[i]) / double(heads.size());
  }
  return mean;
}

}  // namespace

ComparedHeat comparedHeat(const AttentionView& a, const AttentionView& b) {
  // A patch of a reference that b is made without feeds nothing there.
  const auto there = onSamePicture(a.sourceGrid(), b.sourceGrid()) ? b.targets() : std::vector<AttentionGrid>();
  const Heat other = b.heat();
  ComparedHeat compared{a.heat(), {}, {}, {}};
  Heat& heat = compared.b;
  const auto weights = weightsOn(a.targets(), there, {other.weights.begin(), other.weights.end()});
  heat.weights.assign(weights.begin(), weights.end());
  const auto cells = sameCells(a.targets(), there);
  for (const int cell : cells) heat.heads.push_back(cell < 0 ? 0 : other.heads[static_cast<std::size_t>(cell)]);
  if (a.contourShare() > 0) heat.outlined = largestShare(heat.weights, a.contourShare());
  std::size_t first = 0;
  for (const auto& grid : a.targets()) {
    compared.missing.push_back(cells[first] < 0);
    first += static_cast<std::size_t>(grid.cells());
  }
  const float strongest = *std::max_element(heat.weights.begin(), heat.weights.end());
  const bool alike = !there.empty() && there.front().cells() == a.targets().front().cells();
  compared.a.limit = heat.limit = std::max(compared.a.limit, alike ? other.limit : strongest);
  if (a.direction() == AttentionDirection::Looks) {
    compared.moved = movedWeight(meanRow(a), weightsOn(a.targets(), there, meanRow(b)));
  }
  return compared;
}

}  // namespace gg::ui
