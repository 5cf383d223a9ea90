#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Draws into a glyph the strokes of `shape` that it lacks, as they are: the tail that makes a Q of an O. Lacking are
/// parts of its skeleton, S/32 px long or longer, with no ink of the glyph within 3·S/128 px; a stroke is drawn from
/// there back to where it meets ink. `made` is the glyph as the network made it: where it has a stroke that the shape
/// lacks, at least half as long and within 18·S/128 px, it is the same stroke elsewhere, and is not drawn twice (the
/// hook of a J that stands on the line). All [S, S], the shape laid on the glyph.
void restoreLostStrokes(const Bitmap& shape, const Bitmap& made, Bitmap& glyph);

}  // namespace gg
