#pragma once
#include <string>

#include "engine/export/font_info.h"

namespace gg {

/// A glyph of a UFO (GLIF version 2), its contours run through as PostScript has them.
std::string glif(const std::string& name, const FontGlyph& glyph);

/// A glyph that shows a picture of the UFO's images: `scale` font units a pixel, its lower left corner at (x, y).
std::string glifOfImage(const std::string& name, int advance, const std::string& image, double scale, double x,
                        double y);

}  // namespace gg
