#pragma once
#include "engine/attention/matrix.h"

namespace gg {

/// Additive scoring (Bahdanau et al. 2015): v·tanh(q·Wq + k·Wk). Queries and keys may differ in size.
struct AdditiveScoring {
  Matrix query;  // Wq [dq, h]
  Matrix key;    // Wk [dk, h]
  Row v;         // [h]

  /// Random, so that scores keep about the same size whatever dq, dk and h are.
  static AdditiveScoring random(int querySize, int keySize, int hidden, Random& random);
  /// queries [n, dq], keys [m, dk] → [n, m]
  Matrix scores(const Matrix& queries, const Matrix& keys) const;
};

/// Q·Kᵀ, divided by √d if `scaled` (Vaswani et al. 2017): queries [n, d], keys [m, d] → [n, m].
Matrix dotProductScores(const Matrix& queries, const Matrix& keys, bool scaled);

/// The score of query i with key i alone, over the first `size` entries of each: [n, d], [n, d] → n.
Row pairScores(const Matrix& queries, const Matrix& keys, int size, bool scaled);

double variance(const Row& values);

}  // namespace gg
