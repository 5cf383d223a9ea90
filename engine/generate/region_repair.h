#pragma once
#include "engine/generate/region_growth.h"
#include "engine/glyph/bitmap.h"

namespace gg {

// Both functions change as little of the glyph as the shape's regions need, and give it the shape's coverage there. The
// pictures have equal sizes, and one is laid on the other; regions smaller than 8 px in a 128 px frame, 8·(S/128)² px
// at another S, do not count, nor do flaws longer or wider than 14 px of it.

/// One region of the shape that lies in pieces in the glyph hangs together again, where least is lacking: a stroke is
/// closed where it is broken, a counter opened where something bars it.
void joinRegions(const Bitmap& shape, RegionKind kind, Bitmap& glyph);

/// Two regions of the shape that hang together in the glyph are apart again, half-way between them: strokes that run
/// into each other are cut, a ring with a gap is closed.
void partRegions(const Bitmap& shape, RegionKind kind, Bitmap& glyph);

}  // namespace gg
