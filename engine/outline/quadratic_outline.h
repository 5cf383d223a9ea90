#pragma once
#include <vector>

#include "engine/glyph/glyph_outline.h"
#include "engine/outline/contour.h"

namespace gg {

/// Contours as an outline with quadratic curves on whole units, as TrueType has them. Each cubic curve becomes as many
/// quadratic ones as keep the distance below the tolerance (font units); the points where they meet are implied by
/// their controls.
GlyphOutline quadraticOutline(const std::vector<Contour>& contours, double unitsPerEm, double advance,
                              double tolerance = 1.0);

}  // namespace gg
