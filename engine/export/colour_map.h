#pragma once
#include <array>
#include <cstdint>

namespace gg {

using Rgb = std::array<std::uint8_t, 3>;  // sRGB, 0…255

// Colours of a value in [0, 1]; what lies outside gets the colour of the nearer end.

/// van der Walt & Smith 2015, fitted by a polynomial.
Rgb viridis(double value);
/// Legible with any colour vision: Nuñez, Anderton & Renslow, "Optimizing colormaps with consideration for color
/// vision deficiency", PLOS ONE 13(7), 2018; straight lines between 17 colours of its table.
Rgb cividis(double value);
/// Black to white.
Rgb grey(double value);
/// A head's hue, even steps round the circle: lightness and chroma grow with the value alike for all heads, in OKLab
/// (Ottosson, "A perceptual color space for image processing", 2020).
Rgb headHue(int head, int heads, double value);
/// The lightness of headHue without its hue.
Rgb headLightness(double value);

}  // namespace gg
