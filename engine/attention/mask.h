#pragma once
#include "engine/attention/matrix.h"

namespace gg {

// A mask [queries, keys] holds 1 where a query may see a key and 0 where it may not.

/// Query i sees the keys 0 … i: what comes later is hidden.
Matrix causalMask(int queries, int keys);
/// The keys after the first `length` only fill up the sequence and are hidden.
Matrix paddingMask(int queries, int keys, int length);
/// Query i sees the keys i − radius … i + radius (Beltagy et al. 2020).
Matrix windowMask(int size, int radius);
/// What both masks let see.
Matrix bothMasks(const Matrix& a, const Matrix& b);

}  // namespace gg
