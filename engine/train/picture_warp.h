#pragma once
#include "engine/base/random.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// A small move of square pictures about their middle, for styles that are known as pictures only: what StyleChange
/// does to outlines.
struct PictureWarp {
  double scaleX = 1, scaleY = 1;
  double shiftX = 0, shiftY = 0;  // parts of the side, y down
  double shear = 0;               // x += shear · height above the middle

  /// The picture [D·S, S], every square of it moved alike; ground comes in from outside.
  Bitmap of(const Bitmap& picture) const;
};

PictureWarp drawWarp(Random& random);

}  // namespace gg
