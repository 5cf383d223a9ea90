#pragma once
#include "engine/attention/matrix.h"

namespace gg {

/// x·W + b for every row x: [n, in] → [n, out].
struct Linear {
  Matrix weight;  // [in, out]
  Row bias;       // [out]

  /// Entries of deviation 1/√in, no bias.
  static Linear random(int in, int out, Random& random);
  Matrix operator()(const Matrix& input) const;
  int parameters() const { return weight.rows() * weight.columns() + weight.columns(); }
};

/// Every row with mean 0 and variance 1 (Ba et al. 2016), without learned gain.
Matrix layerNorm(const Matrix& input);

}  // namespace gg
