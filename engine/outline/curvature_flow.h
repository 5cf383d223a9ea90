#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Mean curvature motion (Alvarez, Lions, Morel 1992): every level line of the picture moves by its curvature, as if
/// blurred by a Gaussian of `sigma` px along itself only. Wavering edges are calmed; straight strokes, thin ones too,
/// keep their place and width.
Bitmap curvatureFlow(Bitmap picture, double sigma);

}  // namespace gg
