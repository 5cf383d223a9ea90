#include "engine/glyph/connected_part.h"

#include <algorithm>

namespace gg {
namespace {

std::vector<PixelRun> runsOf(const Mask& mask) {
  std::vector<PixelRun> runs;
  const char* row = mask.set.data();
  for (int y = 0; y < mask.height; ++y, row += mask.width) {
    const auto isSet = [](char pixel) { return pixel != 0; };
    const char *at = row, *const last = row + mask.width;
    while ((at = std::find_if(at, last, isSet)) != last) {
      const char* const end = std::find_if_not(at, last, isSet);
      runs.push_back({y, static_cast<int>(at - row), static_cast<int>(end - row)});
      at = end;
    }
  }
  return runs;
}

/// Which runs hang together: each knows an earlier one of its part, the first one itself (union–find: Galler and Fisher
/// 1964).
class RunForest {
 public:
  explicit RunForest(std::size_t runs) : earlier_(runs) {
    for (std::size_t i = 0; i < runs; ++i) earlier_[i] = i;
  }
  std::size_t first(std::size_t run) {
    while (earlier_[run] != run) run = earlier_[run] = earlier_[earlier_[run]];
    return run;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [early, late] = std::minmax({first(a), first(b)});
    earlier_[late] = early;
  }

 private:
  std::vector<std::size_t> earlier_;
};

/// Joins the runs that touch one in the row before.
void joinRows(const std::vector<PixelRun>& runs, int reach, RunForest& forest) {
  std::size_t above = 0;  // the first run that a later one may still touch
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const PixelRun& run = runs[i];
    while (runs[above].y < run.y - 1 || (runs[above].y == run.y - 1 && runs[above].end + reach <= run.begin)) ++above;
    for (std::size_t j = above; runs[j].y == run.y - 1 && runs[j].begin < run.end + reach; ++j) forest.join(j, i);
  }
}

}  // namespace

std::vector<ConnectedPart> connectedParts(const Mask& mask, bool diagonal) {
  const auto runs = runsOf(mask);
  RunForest forest(runs.size());
  joinRows(runs, diagonal ? 1 : 0, forest);
  std::vector<ConnectedPart> parts;
  std::vector<std::size_t> partOf(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t first = forest.first(i);
    partOf[i] = first == i ? parts.size() : partOf[first];
    if (first == i) parts.emplace_back();
    const PixelRun& run = runs[i];
    ConnectedPart& part = parts[partOf[i]];
    part.runs.push_back(run);
    part.area += static_cast<std::size_t>(run.end - run.begin);
    part.atEdge |= run.y == 0 || run.y == mask.height - 1 || run.begin == 0 || run.end == mask.width;
  }
  return parts;
}

Mask inverse(Mask mask) {
  for (char& pixel : mask.set) pixel = pixel == 0 ? 1 : 0;
  return mask;
}

}  // namespace gg
