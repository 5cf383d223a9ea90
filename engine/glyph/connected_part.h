#pragma once
#include <cstddef>
#include <vector>

#include "engine/glyph/skeleton.h"

namespace gg {

/// Set pixels side by side in one row of a mask: from `begin` up to but not with `end`.
struct PixelRun {
  int y, begin, end;
};

/// Pixels of a mask that hang together.
struct ConnectedPart {
  std::vector<PixelRun> runs;  // row by row
  std::size_t area = 0;        // px²
  bool atEdge = false;         // a pixel lies at the edge of the picture

  /// visit(x, y) for every pixel, row by row.
  template <typename Visit>
  void forPixels(const Visit& visit) const {
    for (const PixelRun& run : runs) {
      for (int x = run.begin; x < run.end; ++x) visit(x, run.y);
    }
  }
};

/// All of a mask, in the order of their first pixels, row by row: 8-connected (`diagonal`), else 4-connected.
std::vector<ConnectedPart> connectedParts(const Mask& mask, bool diagonal);

/// What is not set.
Mask inverse(Mask mask);

}  // namespace gg
