#pragma once
#include "engine/attention/matrix.h"
#include "engine/glyph/bitmap.h"

namespace gg {

// Kernel regression over patches of pictures (Nadaraya, Watson 1964; for pictures Buades et al. 2005): a patch is
// drawn as the weighted mean of patches whose surroundings look like its own.

/// The patches of a picture cut into grid × grid, row by row, each with `rim` px of its surroundings (ground beyond the
/// picture): [grid², (side + 2·rim)²]. The picture's sides are multiples of the grid.
Matrix patchRows(const Bitmap& picture, int grid, int rim);

/// The picture that patches without a rim make up: [grid², side²].
Bitmap joinedPatches(const Matrix& patches, int grid);

/// Mean squared difference of each two rows: [n, d], [m, d] → [n, m].
Matrix rowDistances(const Matrix& queries, const Matrix& keys);

/// softmax(−distance·w²/2)
Matrix distanceWeights(Matrix distances, double w);

/// The part of the weights that each of `parts` equal groups of keys gets, mean over the queries; sums to 1.
Row shares(const Matrix& weights, int parts);
/// The same for each of `parts` equal groups of queries: [parts, parts]
Matrix sharesAmong(const Matrix& weights, int parts);

}  // namespace gg
