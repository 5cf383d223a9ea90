#include "engine/glyph/stroke_agreement.h"

#include "engine/glyph/registration.h"
#include "engine/glyph/skeleton.h"

namespace gg {

namespace {

constexpr int kSide = 64;    // px: thinning costs the cube of it
constexpr double kNear = 1;  // px of that

}  // namespace

StrokeAgreement compareStrokes(const Bitmap& expected, const Bitmap& made) {
  const Bitmap first = resize(expected, kSide, kSide), second = resize(made, kSide, kSide);
  const auto ink = inkMask(first), madeInk = inkMask(Registration(first, second).laid(second));
  return {1 - recallWithin(madeInk, skeleton(ink), kNear), 1 - recallWithin(ink, skeleton(madeInk), kNear)};
}

}  // namespace gg
