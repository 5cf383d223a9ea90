#include "engine/export/heat_image.h"

#include <algorithm>
#include <cmath>

#include "engine/generate/attention_over_ink.h"

namespace gg {

std::array<std::uint8_t, 3> viridis(double value) {
  constexpr double kTerms[7][3] = {{0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
                                   {0.1050930431085774, 1.404613529898575, 1.384590162594685},
                                   {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
                                   {-4.634230498983486, -5.799100973351585, -19.33244095627987},
                                   {6.228269936347081, 14.17993336680509, 56.69055260068105},
                                   {4.776384997670288, -13.74514537774601, -65.35303263337234},
                                   {-5.435455855934631, 4.645852612178535, 26.3124352495832}};
  const double t = std::clamp(value, 0.0, 1.0);
  std::array<std::uint8_t, 3> colour{};
  for (std::size_t c = 0; c < 3; ++c) {
    double sum = 0;
    for (int i = 6; i >= 0; --i) sum = sum * t + kTerms[i][c];
    colour[c] = static_cast<std::uint8_t>(std::lround(255 * std::clamp(sum, 0.0, 1.0)));
  }
  return colour;
}

ColourImage headHeat(const AttentionMap& map, int head, const Bitmap& glyph, const std::vector<Bitmap>& references,
                     int side) {
  const auto mean = meanOverInk(map, head, glyph);
  const double top = std::max(1e-12, *std::max_element(mean.begin(), mean.end()));
  ColourImage image;
  image.width = side * static_cast<int>(map.keys.size());
  image.height = side;
  image.rgb.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(side) * 3);
  std::size_t offset = 0;
  for (std::size_t g = 0; g < map.keys.size(); ++g) {
    const auto& grid = map.keys[g];
    for (int y = 0; y < side; ++y) {
      for (int x = 0; x < side; ++x) {
        const auto cell = static_cast<std::size_t>(y * grid.height / side * grid.width + x * grid.width / side);
        const auto colour = viridis(mean[offset + cell] / top);
        double ink = 0;
        if (g < references.size() && !references[g].empty()) {
          ink = references[g].at(x * references[g].width() / side, y * references[g].height() / side);
        }
        auto* pixel = image.rgb.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                          g * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)) *
                                             3;
        // Ink lightens the colour: the hue stays readable on the strokes and beside them.
        for (std::size_t c = 0; c < 3; ++c) {
          pixel[c] = static_cast<std::uint8_t>(std::lround(colour[c] + (255 - colour[c]) * 0.55 * ink));
        }
      }
    }
    offset += static_cast<std::size_t>(grid.cells());
  }
  return image;
}

}  // namespace gg
