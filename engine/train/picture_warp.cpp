#include "engine/train/picture_warp.h"

#include <algorithm>
#include <cmath>

namespace gg {

Bitmap PictureWarp::of(const Bitmap& picture) const {
  const int size = picture.width();
  const double middle = size / 2.0;
  Bitmap moved(picture.width(), picture.height());
  for (int top = 0; top < picture.height(); top += size) {
    const auto ink = [&](int x, int y) {
      return x < 0 || y < 0 || x >= size || y >= size ? 0.0 : static_cast<double>(picture.at(x, top + y));
    };
    for (int y = 0; y < size; ++y) {
      const double fromY = (y + 0.5 - middle - shiftY * size) / scaleY;
      for (int x = 0; x < size; ++x) {
        const double u = (x + 0.5 - middle - shiftX * size) / scaleX + shear * fromY + middle - 0.5;
        const double v = fromY + middle - 0.5;
        const int left = static_cast<int>(std::floor(u)), up = static_cast<int>(std::floor(v));
        const double right = u - left, down = v - up;
        moved.at(x, top + y) =
            static_cast<float>((1 - down) * ((1 - right) * ink(left, up) + right * ink(left + 1, up)) +
                               down * ((1 - right) * ink(left, up + 1) + right * ink(left + 1, up + 1)));
      }
    }
  }
  return moved;
}

PictureWarp drawWarp(Random& random) {
  PictureWarp warp;
  const double scale = random.uniform(-0.06, 0.06), aspect = random.uniform(-0.04, 0.04);
  warp.scaleX = std::exp(scale + aspect);
  warp.scaleY = std::exp(scale - aspect);
  warp.shiftX = random.uniform(-0.02, 0.02);
  warp.shiftY = random.uniform(-0.02, 0.02);
  if (random.chance(0.3)) warp.shear = random.uniform(-0.06, 0.06);
  return warp;
}

}  // namespace gg
