#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// How far each pixel's middle is from the outline of a coverage picture, in px: negative inside. Exact Euclidean
/// distances between pixels (Felzenszwalb and Huttenlocher 2012), refined by the coverage of edge pixels.
Bitmap signedDistance(const Bitmap& picture);

/// Two drawings of one character mixed as the weights of a family are: distances to the outlines are averaged, and the
/// outline is put where the ink is the average of both. `share` of the second; below 0 leads away from it. Made for
/// drawings that overlap: strokes that lie apart grow thin or vanish. The pictures have equal sizes.
Bitmap blend(const Bitmap& first, const Bitmap& second, double share);

}  // namespace gg
