#include "engine/generate/region_repair.h"

#include <algorithm>
#include <cmath>
#include <map>
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

Regions regionsOf(const Bitmap& picture, RegionKind kind) {
  const Mask ink = inkMask(picture);
  Regions regions(picture.size(), kNoRegion);
  int next = 1;
  for (const auto& part : kind == RegionKind::Ink ? connectedParts(ink, true) : connectedParts(inverse(ink), false)) {
    const int number = kind == RegionKind::Ground && part.atEdge ? 0 : next++;
    part.forPixels([&](int x, int y) { regions[static_cast<std::size_t>(y * picture.width() + x)] = number; });
  }
  return regions;
}

/// Regions as far as they lie in those of another picture with which they have most of the smaller one in common.
struct CommonParts {
  Regions regions;
  bool contested = false;  // one of the other picture's regions holds parts of two
};

/// For each number of a region the pixels that it has; kNoRegion comes first.
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
  parts.regions.assign(regions.size(), kNoRegion);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (common[pairOf(i)] > 0) parts.regions[i] = regions[i];
  }
  return parts;
}

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
  const RegionGrowth growth(std::move(parts.regions), wanted, glyph.width(), kind, lacking);
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
  const RegionGrowth growth(std::move(parts.regions), merged, glyph.width(), kind, [](int) { return 1.F; });
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
