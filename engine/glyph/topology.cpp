#include "engine/glyph/topology.h"

#include <utility>
#include <vector>

namespace gg {
namespace {

constexpr double kFrame = 128, kSmallestPart = 8;  // px

struct Part {
  std::size_t pixels = 0;
  bool atEdge = false;
};

/// Takes the part at (x, y) away from `left` and measures it.
Part takePart(Mask& left, int x, int y, bool diagonal) {
  Part part;
  std::vector<std::pair<int, int>> open;
  const auto visit = [&](int px, int py) {
    if (!left.at(px, py)) return;
    left.set[static_cast<std::size_t>(py) * static_cast<std::size_t>(left.width) + static_cast<std::size_t>(px)] = 0;
    open.emplace_back(px, py);
  };
  visit(x, y);
  while (!open.empty()) {
    const auto [px, py] = open.back();
    open.pop_back();
    ++part.pixels;
    part.atEdge = part.atEdge || px == 0 || py == 0 || px == left.width - 1 || py == left.height - 1;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        if (diagonal || dx == 0 || dy == 0) visit(px + dx, py + dy);
      }
    }
  }
  return part;
}

template <class Counts>
int countParts(Mask mask, bool diagonal, const Counts& counts) {
  int number = 0;
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      if (mask.at(x, y)) number += counts(takePart(mask, x, y, diagonal)) ? 1 : 0;
    }
  }
  return number;
}

}  // namespace

Topology topology(const Mask& ink) {
  const double scale = ink.width / kFrame, smallest = kSmallestPart * scale * scale;
  const auto largeEnough = [smallest](const Part& part) { return static_cast<double>(part.pixels) >= smallest; };
  Mask ground = ink;
  for (char& pixel : ground.set) pixel = pixel == 0 ? 1 : 0;
  return {countParts(ink, true, largeEnough),
          countParts(ground, false, [&](const Part& part) { return !part.atEdge && largeEnough(part); })};
}

}  // namespace gg
