#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// The sum of a picture's coverage, in px².
double inkSum(const Bitmap& picture);

/// Mean absolute difference of two pictures of equal size, which is not empty.
double l1Error(const Bitmap& first, const Bitmap& second);

/// Twice the common ink of two pictures of equal size over the ink of both (Dice), in [0, 1]. 0 without ink.
double overlap(const Bitmap& first, const Bitmap& second);

}  // namespace gg
