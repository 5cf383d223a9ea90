#pragma once
#include <vector>

#include "engine/glyph/bitmap.h"

namespace gg {

/// A picture of yes and no, row by row.
struct Mask {
  int width = 0, height = 0;
  std::vector<char> set;
  bool at(int x, int y) const {
    return x >= 0 && y >= 0 && x < width && y < height &&
           set[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] != 0;
  }
};

/// Pixels of at least `threshold` coverage.
Mask inkMask(const Bitmap& bitmap, float threshold = 0.5F);

/// The one-pixel-wide lines in the middle of the strokes (Zhang and Suen 1984).
Mask skeleton(Mask mask);

/// Whether a pixel of the mask lies within `distance` px (Euclidean) of (x, y).
bool hasWithin(const Mask& mask, int x, int y, double distance);

/// The share of `real`'s pixels that have a pixel of `made` within `distance` px (Euclidean); 1 when `real` is
/// empty. Masks of one size.
double recallWithin(const Mask& made, const Mask& real, double distance);

}  // namespace gg
