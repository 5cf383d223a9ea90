#pragma once
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg::test {

/// The shipped network's frame.
inline const GlyphFrame& frame() {
  static const GlyphFrame frame(128);
  return frame;
}

/// A plus sign of 600 × 600 units on the baseline, its arms so wide; 1000 units an em.
inline GlyphOutline plusSign(float arm) {
  const float low = 500 - arm / 2, high = 500 + arm / 2;
  GlyphOutline outline;
  outline.unitsPerEm = 1000;
  outline.advance = 1000;
  outline.points = {{low, 0},          {low, low - 200}, {200, low - 200},  {200, high - 200},
                    {low, high - 200}, {low, 600},       {high, 600},       {high, high - 200},
                    {800, high - 200}, {800, low - 200}, {high, low - 200}, {high, 0}};
  outline.tags.assign(12, 1);
  outline.contourEnds = {11};
  return outline;
}

}  // namespace gg::test
