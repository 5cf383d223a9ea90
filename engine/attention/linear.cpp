#include "engine/attention/linear.h"

#include <cmath>
#include <numeric>

#include "engine/attention/scoring.h"

namespace gg {

namespace {
constexpr double kNormFloor = 1e-5;  // added to the variance, as PyTorch does
}

Linear Linear::random(int in, int out, Random& random) {
  return {gaussianMatrix(in, out, random, 1 / std::sqrt(in)), Row(static_cast<std::size_t>(out))};
}

Matrix Linear::operator()(const Matrix& input) const {
  Matrix output = input * weight;
  for (int r = 0; r < output.rows(); ++r) {
    for (int c = 0; c < output.columns(); ++c) output.at(r, c) += bias[static_cast<std::size_t>(c)];
  }
  return output;
}

Matrix layerNorm(const Matrix& input) {
  Matrix output = input;
  for (int r = 0; r < output.rows(); ++r) {
    const Row row(output.row(r), output.row(r) + output.columns());
    const double mean = std::accumulate(row.begin(), row.end(), 0.0) / output.columns();
    const double deviation = std::sqrt(variance(row) + kNormFloor);
    for (int c = 0; c < output.columns(); ++c) output.at(r, c) = (output.at(r, c) - mean) / deviation;
  }
  return output;
}

}  // namespace gg
