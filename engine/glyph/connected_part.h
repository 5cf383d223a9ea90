#pragma once
#include <utility>
#include <vector>

#include "engine/glyph/skeleton.h"

namespace gg {

/// Pixels of a mask that hang together.
struct ConnectedPart {
  std::vector<std::pair<int, int>> pixels;  // (x, y)
  bool atEdge = false;                      // one of them lies at the edge of the picture
};

/// All of a mask, in the order of their first pixels, row by row: 8-connected (`diagonal`), else 4-connected.
std::vector<ConnectedPart> connectedParts(Mask mask, bool diagonal);

/// What is not set.
Mask inverse(Mask mask);

}  // namespace gg
