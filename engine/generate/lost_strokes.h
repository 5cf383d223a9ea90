#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Draws into a glyph the strokes of `shape` that it lacks, as they are: the tail that makes a Q of an O. Lacking are
/// parts of its skeleton, S/32 px long or longer, with no ink of the glyph within 3·S/128 px; a stroke is drawn from
/// there back to where it meets ink. Both [S, S], the shape laid on the glyph; strokes of the glyph that lie elsewhere
/// than the shape's would be drawn twice.
void restoreLostStrokes(const Bitmap& shape, Bitmap& glyph);

}  // namespace gg
