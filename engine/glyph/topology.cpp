#include "engine/glyph/topology.h"

#include <algorithm>

#include "engine/glyph/connected_part.h"

namespace gg {
namespace {

constexpr double kFrame = 128, kSmallestPart = 8;  // px, px²

}  // namespace

Topology topology(const Mask& ink) {
  const double scale = ink.width / kFrame, smallest = kSmallestPart * scale * scale;
  const auto counted = [smallest](const ConnectedPart& part) { return static_cast<double>(part.area) >= smallest; };
  const auto parts = connectedParts(ink, true), ground = connectedParts(inverse(ink), false);
  return {static_cast<int>(std::count_if(parts.begin(), parts.end(), counted)),
          static_cast<int>(std::count_if(ground.begin(), ground.end(),
                                         [&](const ConnectedPart& part) { return !part.atEdge && counted(part); }))};
}

}  // namespace gg
