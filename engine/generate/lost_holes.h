#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// Opens the holes of `shape` that a glyph has filled with ink, as they are: the counters of a black. A hole is ground
/// that does not reach the edge (topology.h); it is filled when less than a seventh of it is ground in the glyph. Both
/// [S, S], the shape laid on the glyph.
void reopenLostHoles(const Bitmap& shape, Bitmap& glyph);

}  // namespace gg
