#include "engine/glyph/connected_part.h"

namespace gg {
namespace {

/// Takes the part at (x, y) away from `left`.
ConnectedPart takePart(Mask& left, int x, int y, bool diagonal) {
  ConnectedPart part;
  const auto visit = [&](int px, int py) {
    if (!left.at(px, py)) return;
    left.set[static_cast<std::size_t>(py) * static_cast<std::size_t>(left.width) + static_cast<std::size_t>(px)] = 0;
    part.pixels.emplace_back(px, py);
  };
  visit(x, y);
  for (std::size_t i = 0; i < part.pixels.size(); ++i) {
    const auto [px, py] = part.pixels[i];
    part.atEdge = part.atEdge || px == 0 || py == 0 || px == left.width - 1 || py == left.height - 1;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        if (diagonal || dx == 0 || dy == 0) visit(px + dx, py + dy);
      }
    }
  }
  return part;
}

}  // namespace

std::vector<ConnectedPart> connectedParts(Mask mask, bool diagonal) {
  std::vector<ConnectedPart> parts;
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      if (mask.at(x, y)) parts.push_back(takePart(mask, x, y, diagonal));
    }
  }
  return parts;
}

Mask inverse(Mask mask) {
  for (char& pixel : mask.set) pixel = pixel == 0 ? 1 : 0;
  return mask;
}

}  // namespace gg
