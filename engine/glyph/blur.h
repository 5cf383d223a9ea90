#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Gaussian blur by `sigma` px both ways; ground lies around the picture.
Bitmap gaussianBlur(const Bitmap& picture, double sigma);

}  // namespace gg
