#pragma once
#include "engine/outline/contour.h"

namespace gg {

/// Corners that pixels and smoothing have rounded made sharp again: where a contour turns by 50° to 150° within about
/// two and a half pixels and runs straight before and after, both straights are drawn on to where they meet. `pixel`
/// in font units. Round ends of strokes turn further or over a longer way and stay.
Contour sharpened(const Contour& contour, double pixel);

}  // namespace gg
