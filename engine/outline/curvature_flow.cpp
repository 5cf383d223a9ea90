#include "engine/outline/curvature_flow.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

constexpr double kMostTime = 0.2;  // px² a step: more would not be stable
constexpr float kFlat = 1e-6F;     // squared slope below which there is no level line

void step(const Bitmap& from, float time, Bitmap& to) {
  const int width = from.width(), height = from.height();
  for (int y = 0; y < height; ++y) {
    const int up = std::max(0, y - 1), down = std::min(height - 1, y + 1);
    for (int x = 0; x < width; ++x) {
      const int left = std::max(0, x - 1), right = std::min(width - 1, x + 1);
      const float u = from.at(x, y);
      const float ux = (from.at(right, y) - from.at(left, y)) / 2, uy = (from.at(x, down) - from.at(x, up)) / 2;
      const float slope = ux * ux + uy * uy;
      if (slope < kFlat) {
        to.at(x, y) = u;
        continue;
      }
      const float uxx = from.at(right, y) - 2 * u + from.at(left, y), uyy = from.at(x, down) - 2 * u + from.at(x, up);
      const float uxy = (from.at(right, down) + from.at(left, up) - from.at(right, up) - from.at(left, down)) / 4;
      to.at(x, y) = u + time * (uxx * uy * uy - 2 * ux * uy * uxy + uyy * ux * ux) / slope;
    }
  }
}

}  // namespace

Bitmap curvatureFlow(Bitmap picture, double sigma) {
  const double time = sigma * sigma / 2;
  const int steps = static_cast<int>(std::ceil(time / kMostTime));
  Bitmap next(picture.width(), picture.height());
  for (int i = 0; i < steps; ++i) {
    step(picture, static_cast<float>(time / steps), next);
    std::swap(picture, next);
  }
  return picture;
}

}  // namespace gg
