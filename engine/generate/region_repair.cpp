#include "engine/generate/region_repair.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include "engine/glyph/blur.h"
#include "engine/glyph/connected_part.h"

namespace gg {

namespace {

constexpr double kFrame = 128, kSmallest = 8, kLongest = 14;  // px, px², px
constexpr double kFade = 1.5, kFlat = 0.5;  // px: blur of what is put right; share of its height that is full
constexpr float kPixel = 0.05F;             // what a pixel of a way costs beside the ink, or the ground, that it lacks

/// Of each pixel, row by row: the number of its region, or kNone.
using Regions = std::vector<int>;
constexpr int kNone = -1;

int pixelOf(int x, int y, int size) { return y * size + x; }

Regions regionsOf(const Bitmap& picture, RegionKind kind) {
  const Mask ink = inkMask(picture);
  Regions regions(picture.size(), kNone);
  int next = 1;
  for (const auto& part : kind == RegionKind::Ink ? connectedParts(ink, true) : connectedParts(inverse(ink), false)) {
    const int number = kind == RegionKind::Ground && part.atEdge ? 0 : next++;
    for (const auto& [x, y] : part.pixels) regions[static_cast<std::size_t>(pixelOf(x, y, picture.width()))] = number;
  }
  return regions;
}

/// Regions as far as they lie in those of another picture with which they have most of the smaller one in common.
struct CommonParts {
  Regions regions;
  bool contested = false;  // one of the other picture's regions holds parts of two
};

/// For each number of a region the pixels that it has; kNone comes first.
std::vector<int> sizesOf(const Regions& regions) {
  std::vector<int> sizes(static_cast<std::size_t>(*std::max_element(regions.begin(), regions.end()) + 2), 0);
  for (const int region : regions) ++sizes[static_cast<std::size_t>(region + 1)];
  return sizes;
}

CommonParts commonParts(const Regions& regions, const Regions& others, double smallest) {
  const std::vector<int> sizes = sizesOf(regions), otherSizes = sizesOf(others);
  std::vector<int> common(sizes.size() * otherSizes.size(), 0);
  const auto pairOf = [&](std::size_t pixel) {
    return static_cast<std::size_t>(regions[pixel] + 1) * otherSizes.size() +
           static_cast<std::size_t>(others[pixel] + 1);
  };
  for (std::size_t i = 0; i < regions.size(); ++i) ++common[pairOf(i)];
  std::vector<int> holds(otherSizes.size(), 0);
  for (std::size_t r = 0; r < sizes.size(); ++r) {
    for (std::size_t o = 0; o < otherSizes.size(); ++o) {
      int& shared = common[r * otherSizes.size() + o];
      if (r == 0 || o == 0 || shared < smallest || 2 * shared <= std::min(sizes[r], otherSizes[o])) shared = 0;
      holds[o] += shared > 0 ? 1 : 0;
    }
  }
  CommonParts parts;
  parts.contested = std::any_of(holds.begin(), holds.end(), [](int count) { return count > 1; });
  parts.regions.assign(regions.size(), kNone);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (common[pairOf(i)] > 0) parts.regions[i] = regions[i];
  }
  return parts;
}

/// Regions that grow over a picture from the cheapest pixel on, until they meet.
class Growth {
 public:
  using Cost = std::function<float(int pixel)>;
  /// Two pixels side by side, of two regions.
  struct Meeting {
    float cost;
    int first, second;
  };

  /// `seeds`: where the regions start. They grow within the pixels of `room` that have a region.
  Growth(Regions seeds, const Regions& room, int size, RegionKind kind, const Cost& cost)
      : owner_(std::move(seeds)), from_(owner_.size(), kNone), steps_(owner_.size(), 0),
        cost_(owner_.size(), std::numeric_limits<float>::infinity()), size_(size), kind_(kind) {
    using Entry = std::pair<float, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    for (std::size_t i = 0; i < owner_.size(); ++i) {
      if (owner_[i] == kNone) continue;
      cost_[i] = 0;
      open.emplace(0.F, static_cast<int>(i));
    }
    while (!open.empty()) {
      const auto [paid, pixel] = open.top();
      open.pop();
      const auto here = static_cast<std::size_t>(pixel);
      if (paid > cost_[here]) continue;
      forNeighbours(pixel, [&, paid = paid, pixel = pixel](int next) {
        const auto there = static_cast<std::size_t>(next);
        if (room[there] == kNone) return;
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

  /// The cheapest first; none whose way from region to region is longer than `longest` px.
  std::vector<Meeting> meetings(double longest) const {
    std::vector<Meeting> found;
    for (int pixel = 0; pixel < static_cast<int>(owner_.size()); ++pixel) {
      const auto here = static_cast<std::size_t>(pixel);
      if (owner_[here] == kNone) continue;
      forNeighbours(pixel, [&](int next) {
        const auto there = static_cast<std::size_t>(next);
        if (next < pixel || owner_[there] == kNone || owner_[there] == owner_[here]) return;
        if (steps_[here] + steps_[there] <= longest) found.push_back({cost_[here] + cost_[there], pixel, next});
      });
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    return found;
  }

  int owner(int pixel) const { return owner_[static_cast<std::size_t>(pixel)]; }
  /// Pixels from here back to where the region started, without that.
  std::vector<int> way(int pixel) const {
    std::vector<int> pixels;
    for (int at = pixel; steps_[static_cast<std::size_t>(at)] > 0; at = from_[static_cast<std::size_t>(at)]) {
      pixels.push_back(at);
    }
    return pixels;
  }

 private:
  template <class Visit>
  void forNeighbours(int pixel, Visit&& visit) const {
    const int x = pixel % size_, y = pixel / size_;
    for (int v = std::max(0, y - 1); v <= std::min(size_ - 1, y + 1); ++v) {
      for (int u = std::max(0, x - 1); u <= std::min(size_ - 1, x + 1); ++u) {
        const bool straight = u == x || v == y;
        if ((u != x || v != y) && (straight || kind_ == RegionKind::Ink)) visit(pixelOf(u, v, size_));
      }
    }
  }

  Regions owner_;
  std::vector<int> from_, steps_;
  std::vector<float> cost_;
  int size_;
  RegionKind kind_;
};

/// Gives the glyph the shape's coverage along pixels, where that has more of the kind; it fades out beside them.
void follow(const Bitmap& shape, RegionKind kind, const std::vector<int>& pixels, Bitmap& glyph) {
  if (pixels.empty()) return;
  const int size = glyph.width();
  const double sigma = std::max(kFade * size / kFrame, 0.5);
  Bitmap share(size, size);
  for (const int pixel : pixels) share.data()[pixel] = 1;
  share = gaussianBlur(share, sigma);
  // Along a line one pixel wide the blur leaves 1 / (σ √(2π)).
  const auto full = static_cast<float>(kFlat / (sigma * std::sqrt(2 * M_PI)));
  for (std::size_t i = 0; i < glyph.size(); ++i) {
    float& value = glyph.data()[i];
    const float wanted = kind == RegionKind::Ink ? std::max(value, shape.data()[i]) : std::min(value, shape.data()[i]);
    value += std::min(1.F, share.data()[i] / full) * (wanted - value);
  }
}

/// Sets of regions that have been joined.
class Joined {
 public:
  /// False: the two were in one set before.
  bool join(int first, int second) {
    const int a = root(first), b = root(second);
    if (a != b) parent_[a] = b;
    return a != b;
  }

 private:
  int root(int region) {
    const auto found = parent_.find(region);
    return found == parent_.end() ? region : root(found->second);
  }
  std::map<int, int> parent_;
};

}  // namespace

void joinRegions(const Bitmap& shape, RegionKind kind, Bitmap& glyph) {
  const double scale = glyph.width() / kFrame;
  const Regions wanted = regionsOf(shape, kind), pieces = regionsOf(glyph, kind);
  auto parts = commonParts(pieces, wanted, kSmallest * scale * scale);
  if (!parts.contested) return;
  const auto lacking = [&glyph, kind](int pixel) {
    const float ink = glyph.data()[pixel];
    return kPixel + (kind == RegionKind::Ink ? 1 - ink : ink);
  };
  const Growth growth(std::move(parts.regions), wanted, glyph.width(), kind, lacking);
  Joined joined;
  std::vector<int> lacked;
  for (const auto& [cost, first, second] : growth.meetings(kLongest * scale)) {
    if (!joined.join(growth.owner(first), growth.owner(second))) continue;
    for (const int end : {first, second}) {
      const auto way = growth.way(end);
      lacked.insert(lacked.end(), way.begin(), way.end());
    }
  }
  follow(shape, kind, lacked, glyph);
}

void partRegions(const Bitmap& shape, RegionKind kind, Bitmap& glyph) {
  const double scale = glyph.width() / kFrame;
  const Regions wanted = regionsOf(shape, kind), merged = regionsOf(glyph, kind);
  auto parts = commonParts(wanted, merged, kSmallest * scale * scale);
  if (!parts.contested) return;
  const Growth growth(std::move(parts.regions), merged, glyph.width(), kind, [](int) { return 1.F; });
  std::map<std::pair<int, int>, std::set<int>> borders;  // of two regions: the pixels where they meet
  for (const auto& [cost, first, second] : growth.meetings(kLongest * scale)) {
    borders[std::minmax(growth.owner(first), growth.owner(second))].insert({first, second});
  }
  std::vector<int> lacked;
  for (const auto& [regions, border] : borders) {
    if (static_cast<double>(border.size()) > 2 * kLongest * scale) continue;  // on both sides
    lacked.insert(lacked.end(), border.begin(), border.end());
  }
  follow(shape, kind == RegionKind::Ink ? RegionKind::Ground : RegionKind::Ink, lacked, glyph);
}

}  // namespace gg
