#pragma once
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/train/random.h"

namespace gg {

/// A new style for free: the change that is applied to all of a font's target and reference outlines.
GlyphTransform drawStyle(Random& random);

/// A reference as if scanned: blur and paper noise.
Bitmap wearPaper(const Bitmap& bitmap, Random& random);

}  // namespace gg
