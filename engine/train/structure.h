#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

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
