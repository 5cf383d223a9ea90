#pragma once
#include "engine/glyph/bitmap.h"
#include "engine/train/skeleton.h"

namespace gg {

/// Connected parts of a glyph picture. Ink is 8-connected, ground 4-connected; a hole is ground that does not
/// reach the edge. Parts smaller than 8 px in a 128 px frame, 8·(S/128)² px at another S, do not count.
struct Topology {
  int components = 0, holes = 0;
  bool operator==(const Topology& o) const { return components == o.components && holes == o.holes; }
};
Topology topology(const Mask& ink);

/// How well a made picture keeps the structure of the real one. Pictures of one size, S×S.
struct StructureScore {
  bool counted = false;         // the real glyph has the same topology at the thresholds 0.4 and 0.6
  bool sameComponents = false;  // at threshold 0.5
  bool sameHoles = false;
  double skeletonRecall = 0;  // share of the real skeleton with made skeleton within 2·S/128 px
  double inkError = 0;        // |made ink ÷ real ink − 1|
};
StructureScore compareStructure(const Bitmap& made, const Bitmap& real);

}  // namespace gg
