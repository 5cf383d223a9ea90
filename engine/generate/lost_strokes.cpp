#include "engine/generate/lost_strokes.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/glyph/connected_part.h"
#include "engine/glyph/neighbours.h"

namespace gg {

namespace {

constexpr double kFrame = 128, kNear = 3, kShortest = 4;  // px
constexpr double kElsewhere = 18;                         // px; a stroke that lies no farther off is the same one
constexpr double kOverlap = 4;                            // px that a drawn stroke goes on after it has met ink
constexpr float kTrace = 0.02F;                           // of coverage: what belongs to a stroke

enum class Stroke : std::uint8_t { None, There, Lost };  // that a pixel belongs to

/// Numbers of pixels, row by row.
using Pixels = std::vector<int>;

/// Those of the mask's pixels that are far from ink.
Mask farFrom(const Mask& ink, Mask mask, double distance) {
  std::size_t at = 0;
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x, ++at) {
      if (mask.set[at] != 0 && hasWithin(ink, x, y, distance)) mask.set[at] = 0;
    }
  }
  return mask;
}

bool isEmpty(const Mask& mask) {
  return std::none_of(mask.set.begin(), mask.set.end(), [](char pixel) { return pixel != 0; });
}

/// Whether at least half as many of the mask's pixels lie near a piece as it has.
bool isElsewhere(const ConnectedPart& piece, const Mask& mask, double distance) {
  Mask own{mask.width, mask.height, std::vector<char>(mask.set.size(), 0)};
  piece.forPixels([&](int x, int y) { own.set[static_cast<std::size_t>(y * mask.width + x)] = 1; });
  std::size_t near = 0;
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) near += mask.at(x, y) && hasWithin(own, x, y, distance) ? 1 : 0;
  }
  return 2 * near >= piece.area;
}

/// The parts of a mask with at least so many pixels.
std::vector<ConnectedPart> longPieces(const Mask& mask, double least) {
  auto pieces = connectedParts(mask, true);
  const auto isShort = [least](const ConnectedPart& piece) { return static_cast<double>(piece.area) < least; };
  pieces.erase(std::remove_if(pieces.begin(), pieces.end(), isShort), pieces.end());
  return pieces;
}

/// The pieces, along the skeleton on to ink and a little into it.
Pixels joined(Pixels pieces, const Mask& skeleton, const Mask& ink, int overlap) {
  std::vector<int> left(skeleton.set.size(), -1);  // how far to go from here inside ink; −1: not reached
  for (const int pixel : pieces) left[static_cast<std::size_t>(pixel)] = overlap;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const int from = left[static_cast<std::size_t>(pieces[i])];
    forNeighbours(pieces[i], skeleton.width, true, [&](int next) {
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

void restoreLostStrokes(const Bitmap& shape, const Bitmap& made, Bitmap& glyph) {
  const int size = shape.width();
  const double scale = size / kFrame;
  const Mask ink = inkMask(glyph), strokes = inkMask(shape);
  // Most glyphs lack nothing, and thinning takes time.
  if (isEmpty(farFrom(ink, strokes, kNear * scale))) return;
  const Mask middle = skeleton(strokes);
  const auto pieces = longPieces(farFrom(ink, middle, kNear * scale), kShortest * scale);
  if (pieces.empty()) return;
  const Mask elsewhere = farFrom(strokes, skeleton(inkMask(made)), kNear * scale);
  Pixels lost;
  for (const ConnectedPart& piece : pieces) {
    if (isElsewhere(piece, elsewhere, kElsewhere * scale)) continue;
    piece.forPixels([&](int x, int y) { lost.push_back(y * size + x); });
  }
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
    forNeighbours(reached[i], size, true, [&](int next) {
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
