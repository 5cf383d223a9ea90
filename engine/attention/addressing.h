#pragma once
#include "engine/attention/matrix.h"

namespace gg {

// Four ways to turn scores or values into weights [queries, keys] whose rows sum to 1; the answer to a query is the
// product of the weights with the values.

/// Average pooling: every key counts alike.
Matrix averageWeights(int queries, int keys);
/// Max pooling: all weight on the largest of the values, whatever is asked.
Matrix maxPoolingWeights(int queries, const Row& values);
/// Hard addressing: all weight on the best key of each query.
Matrix hardWeights(const Matrix& scores);
/// Soft addressing: the softmax of each row. `mask` [queries, keys] (mask.h) hides keys; a row that sees none is 0.
Matrix softWeights(const Matrix& scores);
Matrix softWeights(const Matrix& scores, const Matrix& mask);

/// The largest weight of each row, averaged: 1 when every query looks at one key.
double meanLargestWeight(const Matrix& weights);

}  // namespace gg
