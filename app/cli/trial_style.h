#pragma once
#include "engine/generate/style_set.h"
#include "engine/glyph/content_fonts.h"

namespace gg::cli {

/// Eight references in `size` px made from the content fonts, for measuring and checking; `variant` makes pictures no
/// cache has seen.
StyleSet trialStyle(const ContentFonts& content, int size, int variant);

}  // namespace gg::cli
