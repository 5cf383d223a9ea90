#pragma once
#include "engine/glyph/bitmap.h"

namespace gg::test {

/// Gives a box of a picture, in px, this coverage.
inline void fill(Bitmap& picture, int left, int top, int right, int bottom, float ink = 1) {
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) picture.at(x, y) = ink;
  }
}

}  // namespace gg::test
