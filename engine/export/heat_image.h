#pragma once
#include "engine/export/colour_map.h"
#include "engine/generate/attention_map.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/png_io.h"

namespace gg {

/// Mean attention of one head over the inked query patches of the glyph: one row of pictures, a reference each,
/// its cells coloured by weight (scale: 0 to the largest cell) under the reference's ink. `references` are the
/// pictures of the key grids in their order; cells are drawn `side` px wide in total.
ColourImage headHeat(const AttentionMap& map, int head, const Bitmap& glyph, const std::vector<Bitmap>& references,
                     int side = 256);

}  // namespace gg
