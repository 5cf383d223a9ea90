#include "engine/attention/scoring.h"

#include <cassert>
#include <cmath>
#include <numeric>

namespace gg {

AdditiveScoring AdditiveScoring::random(int querySize, int keySize, int hidden, Random& random) {
  AdditiveScoring scoring;
  scoring.query = gaussianMatrix(querySize, hidden, random, 1 / std::sqrt(querySize));
  scoring.key = gaussianMatrix(keySize, hidden, random, 1 / std::sqrt(keySize));
  scoring.v = gaussianMatrix(1, hidden, random, 1 / std::sqrt(hidden)).values();
  return scoring;
}

Matrix AdditiveScoring::scores(const Matrix& queries, const Matrix& keys) const {
  const Matrix q = queries * query, k = keys * key;
  Matrix result(q.rows(), k.rows());
  for (int i = 0; i < q.rows(); ++i) {
    for (int j = 0; j < k.rows(); ++j) {
      for (int h = 0; h < q.columns(); ++h) {
        result.at(i, j) += v[static_cast<std::size_t>(h)] * std::tanh(q.at(i, h) + k.at(j, h));
      }
    }
  }
  return result;
}

Matrix dotProductScores(const Matrix& queries, const Matrix& keys, bool scaled) {
  return (scaled ? 1 / std::sqrt(queries.columns()) : 1.0) * (queries * keys.transposed());
}

Row pairScores(const Matrix& queries, const Matrix& keys, int size, bool scaled) {
  assert(queries.rows() == keys.rows() && size <= queries.columns() && size <= keys.columns());
  Row scores;
  for (int i = 0; i < queries.rows(); ++i) {
    const double score = std::inner_product(queries.row(i), queries.row(i) + size, keys.row(i), 0.0);
    scores.push_back(scaled ? score / std::sqrt(size) : score);
  }
  return scores;
}

double variance(const Row& values) {
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum / static_cast<double>(values.size());
}

}  // namespace gg
