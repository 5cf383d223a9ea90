#pragma once
#include "engine/base/random.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// A new style for free: the change that is applied to all of a font's target and reference glyphs.
struct StyleChange {
  GlyphTransform outline;
  double rounding = 0;  // em: corners and terminals are rounded as by a blur of this σ, edges stay sharp
  double level = 0.5;   // part of the blurred glyph's peak that becomes the edge: lower is bolder

  Bitmap render(const GlyphFrame& frame, const GlyphOutline& glyph) const;
};
StyleChange drawStyle(Random& random);

/// A reference as if scanned: blur and paper noise.
Bitmap wearPaper(const Bitmap& bitmap, Random& random);

}  // namespace gg
