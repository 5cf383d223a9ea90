#include "engine/glyph/skeleton.h"

#include <array>
#include <utility>

namespace gg {
namespace {

/// The eight neighbours, clockwise from the one above: P2 … P9 of the paper.
constexpr std::array<std::pair<int, int>, 8> kAround = {
    {{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}}};

bool canGo(const Mask& mask, int x, int y, bool second) {
  std::array<bool, 8> p{};
  int neighbours = 0, rises = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    p[i] = mask.at(x + kAround[i].first, y + kAround[i].second);
    neighbours += p[i] ? 1 : 0;
  }
  for (std::size_t i = 0; i < 8; ++i) rises += !p[i] && p[(i + 1) % 8] ? 1 : 0;
  if (neighbours < 2 || neighbours > 6 || rises != 1) return false;
  const bool up = p[0], right = p[2], down = p[4], left = p[6];
  return second ? !(up && right && left) && !(up && down && left) : !(up && right && down) && !(right && down && left);
}

bool thinOnce(Mask& mask, bool second) {
  std::vector<std::size_t> going;
  std::size_t at = 0;
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x, ++at) {
      if (mask.set[at] != 0 && canGo(mask, x, y, second)) going.push_back(at);
    }
  }
  for (const std::size_t pixel : going) mask.set[pixel] = 0;
  return !going.empty();
}

}  // namespace

Mask inkMask(const Bitmap& bitmap, float threshold) {
  Mask mask{bitmap.width(), bitmap.height(), std::vector<char>(bitmap.size())};
  for (std::size_t i = 0; i < bitmap.size(); ++i) mask.set[i] = bitmap.data()[i] >= threshold ? 1 : 0;
  return mask;
}

Mask skeleton(Mask mask) {
  for (bool changed = true; changed;) {
    changed = thinOnce(mask, false);
    changed = thinOnce(mask, true) || changed;
  }
  return mask;
}

bool hasWithin(const Mask& mask, int x, int y, double distance) {
  const int reach = static_cast<int>(distance);
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      if (dx * dx + dy * dy <= distance * distance && mask.at(x + dx, y + dy)) return true;
    }
  }
  return false;
}

double recallWithin(const Mask& made, const Mask& real, double distance) {
  std::size_t all = 0, found = 0;
  for (int y = 0; y < real.height; ++y) {
    for (int x = 0; x < real.width; ++x) {
      if (!real.at(x, y)) continue;
      ++all;
      found += hasWithin(made, x, y, distance) ? 1 : 0;
    }
  }
  return all == 0 ? 1 : static_cast<double>(found) / static_cast<double>(all);
}

}  // namespace gg
