#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Where the strokes of one drawing of a character lie in another: a smooth movement that lays the second picture on
/// the first, found from coarse to fine on small blurred copies of both (demons: Thirion 1998, Image matching as a
/// diffusion process). Weights may differ; strokes that only one of them has do not move.
class Registration {
 public:
  /// Square pictures of any two sizes, of the same frame; `detail`: px of the small copies; `stiffness`: above 1 the
  /// movement is smoother, and the second picture keeps more of its own shape. Without ink in both nothing moves.
  Registration(const Bitmap& first, const Bitmap& second, int detail = 40, double stiffness = 1);

  struct Shift {
    double x = 0, y = 0;
  };
  /// What is at (x, y) in the first picture is at (x, y) + shift in the second; shares of the side, y down.
  Shift at(double x, double y) const;
  /// The second picture as the movement lays it on the first; a picture of any size.
  Bitmap laid(const Bitmap& second) const;

 private:
  int size_;
  Bitmap x_, y_;  // px of the small copies
};

}  // namespace gg
