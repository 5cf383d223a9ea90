#pragma once
#include <functional>
#include <vector>

namespace gg {

/// What regions are made of: ink is 8-connected, ground 4-connected, all ground at the picture's edge is one region.
enum class RegionKind { Ink, Ground };

/// Of each pixel, row by row: the number of its region, or kNoRegion.
using Regions = std::vector<int>;
constexpr int kNoRegion = -1;

/// Regions of a square picture that grow, from the cheapest pixel on, until they meet (Dijkstra 1959).
class RegionGrowth {
 public:
  using Cost = std::function<float(int pixel)>;
  /// Two pixels side by side, of two regions.
  struct Meeting {
    float cost;  // of the way from one region to the other
    int first, second;
  };

  /// `seeds`: where the regions start. They grow within the pixels of `room` that have a region; `size`: px, the side.
  RegionGrowth(Regions seeds, const Regions& room, int size, RegionKind kind, const Cost& cost);

  /// The cheapest first; none whose way from region to region is longer than `longest` px.
  std::vector<Meeting> meetings(double longest) const;
  /// The region that has come to a pixel.
  int owner(int pixel) const { return owner_[static_cast<std::size_t>(pixel)]; }
  /// Pixels from here back to where the region started, without that.
  std::vector<int> way(int pixel) const;

 private:
  Regions owner_;
  std::vector<int> from_, steps_;  // the pixel it came from; how many were passed
  std::vector<float> cost_;
  int size_;
  RegionKind kind_;
};

}  // namespace gg
