#include "engine/generate/region_growth.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

#include "engine/glyph/neighbours.h"

namespace gg {

RegionGrowth::RegionGrowth(Regions seeds, const Regions& room, int size, RegionKind kind, const Cost& cost)
    : owner_(std::move(seeds)), from_(owner_.size(), kNoRegion), steps_(owner_.size(), 0),
      cost_(owner_.size(), std::numeric_limits<float>::infinity()), size_(size), kind_(kind) {
  using Entry = std::pair<float, int>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  for (std::size_t i = 0; i < owner_.size(); ++i) {
    if (owner_[i] == kNoRegion) continue;
    cost_[i] = 0;
    open.emplace(0.F, static_cast<int>(i));
  }
  while (!open.empty()) {
    const auto [paid, pixel] = open.top();
    open.pop();
    const auto here = static_cast<std::size_t>(pixel);
    if (paid > cost_[here]) continue;
    forNeighbours(pixel, size_, kind_ == RegionKind::Ink, [&, paid = paid, pixel = pixel](int next) {
      const auto there = static_cast<std::size_t>(next);
      if (room[there] == kNoRegion) return;
      const float sum = paid + cost(next);
      if (sum >= cost_[there]) return;
      cost_[there] = sum;
      owner_[there] = owner_[here];
      from_[there] = pixel;
      steps_[there] = steps_[here] + 1;
      open.emplace(sum, next);
    });
  }
}

std::vector<RegionGrowth::Meeting> RegionGrowth::meetings(double longest) const {
  std::vector<Meeting> found;
  for (int pixel = 0; pixel < static_cast<int>(owner_.size()); ++pixel) {
    const auto here = static_cast<std::size_t>(pixel);
    if (owner_[here] == kNoRegion) continue;
    forNeighbours(pixel, size_, kind_ == RegionKind::Ink, [&](int next) {
      const auto there = static_cast<std::size_t>(next);
      if (next < pixel || owner_[there] == kNoRegion || owner_[there] == owner_[here]) return;
      if (steps_[here] + steps_[there] <= longest) found.push_back({cost_[here] + cost_[there], pixel, next});
    });
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
  return found;
}

std::vector<int> RegionGrowth::way(int pixel) const {
  std::vector<int> pixels;
  for (int at = pixel; steps_[static_cast<std::size_t>(at)] > 0; at = from_[static_cast<std::size_t>(at)]) {
    pixels.push_back(at);
  }
  return pixels;
}

}  // namespace gg
