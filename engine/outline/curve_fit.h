#pragma once
#include "engine/outline/contour.h"

namespace gg {

/// The contour drawn anew with few curves, within `tolerance` font units: points at its corners, at the extremes of x
/// and y (with level and upright handles) and at the ends of level and upright stretches, between them as few cubic
/// curves as keep the tolerance (Schneider 1990, by lib2geom), meeting smoothly. `pixel` in font units: what is smaller
/// counts as noise.
Contour fitted(const Contour& contour, double pixel, double tolerance);

}  // namespace gg
