#include "engine/outline/smooth_field.h"

#include <array>

namespace gg {

namespace {

float valueAt(const Bitmap& picture, int x, int y) {
  return x < 0 || y < 0 || x >= picture.width() || y >= picture.height() ? 0.F : picture.at(x, y);
}

/// Values at the pixels' centres from means over the pixels: c − Δc / 24.
Bitmap centred(const Bitmap& picture) {
  Bitmap out(picture.width(), picture.height());
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const float c = picture.at(x, y);
      const float around = valueAt(picture, x - 1, y) + valueAt(picture, x + 1, y) + valueAt(picture, x, y - 1) +
                           valueAt(picture, x, y + 1);
      out.at(x, y) = c - (around - 4 * c) / 24;
    }
  }
  return out;
}

/// Weights of the four samples around a place between the second and the third.
std::array<float, 4> catmullRom(float t) {
  const float t2 = t * t, t3 = t2 * t;
  return {(-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2};
}

/// The picture with its rows enlarged and turned into columns; twice gives the picture enlarged both ways.
Bitmap enlargedTransposed(const Bitmap& picture, int factor) {
  Bitmap out(picture.height(), picture.width() * factor);
  for (int x = 0; x < picture.width() * factor; ++x) {
    const int centre = x + (factor + 1) / 2;  // a sample to the right, so that the division rounds down for all
    const int left = centre / factor - 1;
    const float t = (static_cast<float>(centre % factor) + (factor % 2 == 0 ? 0.5F : 0.F)) / static_cast<float>(factor);
    const auto w = catmullRom(t);
    for (int y = 0; y < picture.height(); ++y) {
      out.at(y, x) = w[0] * valueAt(picture, left - 1, y) + w[1] * valueAt(picture, left, y) +
                     w[2] * valueAt(picture, left + 1, y) + w[3] * valueAt(picture, left + 2, y);
    }
  }
  return out;
}

}  // namespace

Bitmap smoothField(const Bitmap& picture, int factor) {
  return enlargedTransposed(enlargedTransposed(centred(picture), factor), factor);
}

}  // namespace gg
