#include "engine/generate/lost_strokes.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/glyph/skeleton.h"

namespace gg {

namespace {

constexpr double kFrame = 128, kNear = 3, kShortest = 4;  // px
constexpr double kOverlap = 4;                            // px that a drawn stroke goes on after it has met ink
constexpr float kTrace = 0.02F;                           // of coverage: what belongs to a stroke

enum class Stroke : std::uint8_t { None, There, Lost };  // that a pixel belongs to

/// Numbers of pixels, row by row.
using Pixels = std::vector<int>;

/// Calls visit(number) for each of up to eight neighbours.
template <class Visit>
void forNeighbours(int pixel, int size, Visit&& visit) {
  const int x = pixel % size, y = pixel / size;
  for (int v = std::max(0, y - 1); v <= std::min(size - 1, y + 1); ++v) {
    for (int u = std::max(0, x - 1); u <= std::min(size - 1, x + 1); ++u) {
      if (u != x || v != y) visit(v * size + u);
    }
  }
}

bool hasNear(const Mask& ink, int pixel, double distance) {
  const int x = pixel % ink.width, y = pixel / ink.width, reach = static_cast<int>(distance);
  for (int v = -reach; v <= reach; ++v) {
    for (int u = -reach; u <= reach; ++u) {
      if (u * u + v * v <= distance * distance && ink.at(x + u, y + v)) return true;
    }
  }
  return false;
}

/// Pixels of the mask far from ink.
Pixels farFrom(const Mask& ink, const Mask& mask, double distance) {
  Pixels far;
  for (std::size_t i = 0; i < mask.set.size(); ++i) {
    const int pixel = static_cast<int>(i);
    if (mask.set[i] != 0 && ink.set[i] == 0 && !hasNear(ink, pixel, distance)) far.push_back(pixel);
  }
  return far;
}

/// Those of the pixels that hang together with at least `least` in all.
Pixels longPieces(const Pixels& pixels, int size, double least) {
  std::vector<char> open(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0);
  for (const int pixel : pixels) open[static_cast<std::size_t>(pixel)] = 1;
  Pixels kept;
  for (const int start : pixels) {
    if (open[static_cast<std::size_t>(start)] == 0) continue;
    Pixels piece = {start};
    open[static_cast<std::size_t>(start)] = 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      forNeighbours(piece[i], size, [&](int next) {
        if (open[static_cast<std::size_t>(next)] == 0) return;
        open[static_cast<std::size_t>(next)] = 0;
        piece.push_back(next);
      });
    }
    if (static_cast<double>(piece.size()) >= least) kept.insert(kept.end(), piece.begin(), piece.end());
  }
  return kept;
}

/// The pieces, along the skeleton on to ink and a little into it.
Pixels joined(Pixels pieces, const Mask& skeleton, const Mask& ink, int overlap) {
  std::vector<int> left(skeleton.set.size(), -1);  // how far to go from here inside ink; −1: not reached
  for (const int pixel : pieces) left[static_cast<std::size_t>(pixel)] = overlap;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const int from = left[static_cast<std::size_t>(pieces[i])];
    forNeighbours(pieces[i], skeleton.width, [&](int next) {
      const auto at = static_cast<std::size_t>(next);
      if (skeleton.set[at] == 0 || left[at] >= 0) return;
      const int further = ink.set[at] != 0 ? from - 1 : overlap;
      if (further < 0) return;
      left[at] = further;
      pieces.push_back(next);
    });
  }
  return pieces;
}

}  // namespace

void restoreLostStrokes(const Bitmap& shape, Bitmap& glyph) {
  const int size = shape.width();
  const double scale = size / kFrame;
  const Mask ink = inkMask(glyph), strokes = inkMask(shape);
  // Most glyphs lack nothing, and thinning takes time.
  if (farFrom(ink, strokes, kNear * scale).empty()) return;
  const Mask middle = skeleton(strokes);
  const Pixels lost = longPieces(farFrom(ink, middle, kNear * scale), size, kShortest * scale);
  if (lost.empty()) return;
  const int overlap = static_cast<int>(kOverlap * scale);
  // Every pixel of the shape belongs to the nearest one of its skeleton, as the ink goes.
  std::vector<Stroke> owner(middle.set.size(), Stroke::None);
  Pixels reached;
  for (std::size_t i = 0; i < middle.set.size(); ++i) {
    if (middle.set[i] == 0) continue;
    owner[i] = Stroke::There;
    reached.push_back(static_cast<int>(i));
  }
  for (const int pixel : joined(lost, middle, ink, overlap)) owner[static_cast<std::size_t>(pixel)] = Stroke::Lost;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    forNeighbours(reached[i], size, [&](int next) {
      const auto at = static_cast<std::size_t>(next);
      if (owner[at] != Stroke::None || shape.data()[at] < kTrace) return;
      owner[at] = owner[static_cast<std::size_t>(reached[i])];
      reached.push_back(next);
    });
  }
  for (std::size_t i = 0; i < owner.size(); ++i) {
    if (owner[i] == Stroke::Lost) glyph.data()[i] = std::max(glyph.data()[i], shape.data()[i]);
  }
}

}  // namespace gg
