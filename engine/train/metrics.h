#pragma once
#include "engine/glyph/bitmap.h"

namespace gg {

/// How far a made picture is from the real one, on coverage 0…1. Both pictures have the same size, which is
/// not empty.

/// Root of the mean squared error.
double rmse(const Bitmap& made, const Bitmap& real);
/// Structural similarity (Wang et al. 2004): 11×11 Gaussian window of σ 1.5, value range 1, K₁ 0.01, K₂ 0.03,
/// weighted population moments, the mean over the windows that lie wholly inside the picture. Sides of at
/// least 11 px.
double ssim(const Bitmap& made, const Bitmap& real);
/// The share of inked pixels (coverage ≥ 0.1) that are full (≥ 0.9): low when strokes are blurred. 0 without ink.
double sharpness(const Bitmap& bitmap);
/// The share of all pixels that are neither ink nor ground (coverage 0.25 to 0.75): high when strokes are blurred.
double midtones(const Bitmap& bitmap);

}  // namespace gg
