#pragma once
#include <vector>

#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// The ink boxes, in px of one frame, of a reference and of the same character in the content font.
struct AlignmentPair {
  Box reference, content;
};

/// A robust scale and shift per axis that moves content glyphs to where the references sit: weighted medians
/// over the references, shrunk towards identity when they are few or contradict each other (a unicase font,
/// say). Values are on the alignment's grid.
GlyphTransform fitAlignment(const std::vector<AlignmentPair>& pairs, const GlyphFrame& frame);

/// A scale, or a shift in em, rounded to 1/256, so that a barely changed set of references keeps its cached features.
double onAlignmentGrid(double value);

}  // namespace gg
