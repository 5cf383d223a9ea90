#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Which strokes two drawings of one character do not share. Where strokes lie and how heavy they are does not matter:
/// the second drawing is first laid on the other (registration.h), then the middles of the strokes of each are looked
/// for in the ink of the other.
struct StrokeAgreement {
  double missing = 0;  // share of the first one's skeleton without ink of the second within S/64 px
  double extra = 0;    // share of the second one's skeleton without ink of the first as near
};
/// Square pictures of the same frame.
StrokeAgreement compareStrokes(const Bitmap& expected, const Bitmap& made);

}  // namespace gg
