#pragma once
#include "engine/glyph/skeleton.h"

namespace gg {

/// Connected parts of a glyph picture. Ink is 8-connected, ground 4-connected; a hole is ground that does not
/// reach the edge. Parts smaller than 8 px in a 128 px frame, 8·(S/128)² px at another S, do not count.
struct Topology {
  int components = 0, holes = 0;
  bool operator==(const Topology& o) const { return components == o.components && holes == o.holes; }
  bool operator!=(const Topology& o) const { return !(*this == o); }
};
Topology topology(const Mask& ink);

}  // namespace gg
