#pragma once
#include <vector>

#include "engine/glyph/glyph_outline.h"
#include "engine/outline/contour.h"

namespace gg {

/// A font's own outline as contours, ink clockwise, multiplied by `scale` and not rounded: quadratic curves become the
/// cubic ones of the same shape, which quadraticOutline takes back exactly. Contours without area are left out.
std::vector<Contour> contoursOf(const GlyphOutline& outline, double scale = 1);

}  // namespace gg
