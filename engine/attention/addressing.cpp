#include "engine/attention/addressing.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

/// 1 in the place of the first largest of n values.
void pointAtLargest(const double* values, int n, double* weights) {
  weights[std::max_element(values, values + n) - values] = 1;
}

}  // namespace

Matrix averageWeights(int queries, int keys) { return Matrix(queries, keys, 1.0 / keys); }

Matrix maxPoolingWeights(int queries, const Row& values) {
  Matrix weights(queries, static_cast<int>(values.size()));
  for (int q = 0; q < queries; ++q) pointAtLargest(values.data(), weights.columns(), weights.row(q));
  return weights;
}

Matrix hardWeights(const Matrix& scores) {
  Matrix weights(scores.rows(), scores.columns());
  for (int q = 0; q < scores.rows(); ++q) pointAtLargest(scores.row(q), scores.columns(), weights.row(q));
  return weights;
}

Matrix softWeights(const Matrix& scores) { return softWeights(scores, Matrix(scores.rows(), scores.columns(), 1)); }

Matrix softWeights(const Matrix& scores, const Matrix& mask) {
  Matrix weights(scores.rows(), scores.columns());
  for (int q = 0; q < scores.rows(); ++q) {
    double best = -HUGE_VAL, sum = 0;
    for (int k = 0; k < scores.columns(); ++k) {
      if (mask.at(q, k) != 0) best = std::max(best, scores.at(q, k));
    }
    for (int k = 0; k < scores.columns(); ++k) {
      if (mask.at(q, k) != 0) sum += weights.at(q, k) = std::exp(scores.at(q, k) - best);
    }
    for (int k = 0; sum > 0 && k < scores.columns(); ++k) weights.at(q, k) /= sum;
  }
  return weights;
}

double meanLargestWeight(const Matrix& weights) {
  double sum = 0;
  for (int q = 0; q < weights.rows(); ++q) sum += *std::max_element(weights.row(q), weights.row(q) + weights.columns());
  return sum / weights.rows();
}

}  // namespace gg
