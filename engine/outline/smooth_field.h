#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// The picture enlarged `factor` times by Catmull–Rom interpolation of its coverage. The coverage of a pixel is a mean
/// over its square; before interpolating, the values are corrected to those at the pixel's centre (a second-order
/// inverse of the square's blur), so that thin strokes keep their strength. Beyond the edge lies ground.
Bitmap smoothField(const Bitmap& picture, int factor);

}  // namespace gg
