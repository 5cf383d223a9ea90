#include "engine/generate/lost_holes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/glyph/skeleton.h"

namespace gg {

namespace {

constexpr double kFrame = 128, kSmallest = 8;  // px, px²
constexpr std::size_t kOpen = 7;               // a hole with one in so many pixels of ground is open

using Place = std::pair<int, int>;

/// Takes the ground at (x, y) and all that hangs together with it away from `left`; none if it reaches the edge.
std::vector<Place> takeHole(Mask& left, int x, int y) {
  std::vector<Place> hole;
  bool atEdge = false;
  const auto visit = [&](int px, int py) {
    if (!left.at(px, py)) return;
    left.set[static_cast<std::size_t>(py) * static_cast<std::size_t>(left.width) + static_cast<std::size_t>(px)] = 0;
    hole.emplace_back(px, py);
  };
  visit(x, y);
  for (std::size_t i = 0; i < hole.size(); ++i) {
    const auto [px, py] = hole[i];
    atEdge = atEdge || px == 0 || py == 0 || px == left.width - 1 || py == left.height - 1;
    visit(px - 1, py);
    visit(px + 1, py);
    visit(px, py - 1);
    visit(px, py + 1);
  }
  if (atEdge) hole.clear();
  return hole;
}

}  // namespace

void reopenLostHoles(const Bitmap& shape, Bitmap& glyph) {
  const double scale = shape.width() / kFrame;
  const Mask ink = inkMask(glyph);
  Mask ground = inkMask(shape);
  for (char& pixel : ground.set) pixel = pixel == 0 ? 1 : 0;
  for (int y = 0; y < ground.height; ++y) {
    for (int x = 0; x < ground.width; ++x) {
      const auto hole = takeHole(ground, x, y);
      if (hole.empty() || static_cast<double>(hole.size()) < kSmallest * scale * scale) continue;
      const auto open =
          std::count_if(hole.begin(), hole.end(), [&](const Place& p) { return !ink.at(p.first, p.second); });
      if (kOpen * static_cast<std::size_t>(open) > hole.size()) continue;
      for (const auto& [px, py] : hole) {  // with its rim; none lies at the edge
        for (int v = py - 1; v <= py + 1; ++v) {
          for (int u = px - 1; u <= px + 1; ++u) glyph.at(u, v) = std::min(glyph.at(u, v), shape.at(u, v));
        }
      }
    }
  }
}

}  // namespace gg
