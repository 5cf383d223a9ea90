#include "engine/export/heat_image.h"

#include <algorithm>
#include <cmath>

#include "engine/generate/attention_over_ink.h"

namespace gg {

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
