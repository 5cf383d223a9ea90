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
  for (const auto& hole : connectedParts(inverse(inkMask(shape)), false)) {
    if (hole.atEdge || static_cast<double>(hole.area) < kSmallest * scale * scale) continue;
    std::size_t open = 0;
    hole.forPixels([&](int x, int y) { open += ink.at(x, y) ? 0 : 1; });
    if (kOpen * open > hole.area) continue;
    hole.forPixels([&](int x, int y) {  // with its rim
      for (int v = y - 1; v <= y + 1; ++v) {
        for (int u = x - 1; u <= x + 1; ++u) glyph.at(u, v) = std::min(glyph.at(u, v), shape.at(u, v));
      }
    });
  }
}

}  // namespace gg
