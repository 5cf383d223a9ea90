#include "engine/generate/lost_holes.h"

#include <algorithm>

#include "engine/glyph/connected_part.h"

namespace gg {

namespace {

constexpr double kFrame = 128, kSmallest = 8;  // px, px²
constexpr std::size_t kOpen = 7;               // a hole with one in so many pixels of ground is open

}  // namespace

void reopenLostHoles(const Bitmap& shape, Bitmap& glyph) {
  const double scale = shape.width() / kFrame;
  const Mask ink = inkMask(glyph);
  for (const auto& [pixels, atEdge] : connectedParts(inverse(inkMask(shape)), false)) {
    if (atEdge || static_cast<double>(pixels.size()) < kSmallest * scale * scale) continue;
    const auto open =
        std::count_if(pixels.begin(), pixels.end(), [&](const auto& p) { return !ink.at(p.first, p.second); });
    if (kOpen * static_cast<std::size_t>(open) > pixels.size()) continue;
    for (const auto& [x, y] : pixels) {  // with its rim
      for (int v = y - 1; v <= y + 1; ++v) {
        for (int u = x - 1; u <= x + 1; ++u) glyph.at(u, v) = std::min(glyph.at(u, v), shape.at(u, v));
      }
    }
  }
}

}  // namespace gg
