#pragma once
#include <vector>

#include "engine/attention/linear.h"

namespace gg {

/// What scaled dot-product attention gives: the weights are the product.
struct Attended {
  Matrix weights;  // [n, m], rows sum to 1
  Matrix output;   // [n, dv]
};

/// softmax(Q·Kᵀ/√d)·V (Vaswani et al. 2017) with queries [n, d], keys [m, d], values [m, dv]; `mask` [n, m] as in
/// mask.h.
Attended attend(const Matrix& queries, const Matrix& keys, const Matrix& values, const Matrix& mask);
/// Without a mask.
Attended attend(const Matrix& queries, const Matrix& keys, const Matrix& values);

/// Attention with h heads, each on its own part of the projected queries, keys and values.
struct MultiHead {
  int heads = 1;
  Linear query, key, value;  // [in, h·d]
  Linear out;                // [h·d, out]

  struct Result {
    std::vector<Matrix> weights;  // of each head, [n, m]
    Matrix joined;                // the heads' answers side by side, [n, h·d]
    Matrix output;                // [n, out]
  };

  /// Inputs and output of `size` entries; `inner` = h·d, a multiple of h.
  static MultiHead random(int size, int inner, int heads, Random& random);
  int headSize() const { return query.weight.columns() / heads; }
  int parameters() const;
  /// asking [n, in] looks at asked [m, in].
  Result operator()(const Matrix& asking, const Matrix& asked, const Matrix& mask) const;
  Result operator()(const Matrix& asking, const Matrix& asked) const;
};

}  // namespace gg
