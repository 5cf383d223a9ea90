#pragma once
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// A patch with less coverage than this, on average, counts as ground.
constexpr double kInkedPatch = 0.05;

/// Mean coverage of the picture in a cell of the grid.
double patchInk(const Bitmap& picture, const AttentionGrid& grid, int cell);

/// The query patches of the glyph that carry ink; all, when none does or the queries are not the glyph's.
std::vector<int> inkedQueries(const AttentionMap& map, const Bitmap& glyph);

/// Mean over the inked queries: ΣK weights.
std::vector<double> meanOverInk(const AttentionMap& map, int head, const Bitmap& glyph);

}  // namespace gg
