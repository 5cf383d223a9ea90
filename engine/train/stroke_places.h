#pragma once
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// An outline whose strokes are moved towards where another font puts the same strokes: `share` 0 leaves it alone, 1
/// goes most of the way, below 0 leads away. Strokes keep their own weight and terminals. Both are outlines of one
/// character, of any units; they are registered (engine/glyph/registration.h) as they lie in the glyph frame, and the
/// points of the outline follow. An outline without ink, or another without, leaves it as it is.
GlyphOutline movedTowards(const GlyphOutline& outline, const GlyphOutline& other, double share);

}  // namespace gg
