#include "engine/train/logistic_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace gg {

namespace {

constexpr std::size_t kSize = kSignCount + 1;  // the last is the bias
constexpr double kRidge = 1;                   // of so many glyphs
constexpr int kSteps = 30;

using Vector = std::array<double, kSize>;
using Matrix = std::array<Vector, kSize>;

/// Gaussian elimination of a symmetric positive matrix.
Vector solved(Matrix a, Vector b) {
  for (std::size_t i = 0; i < kSize; ++i) {
    for (std::size_t row = i + 1; row < kSize; ++row) {
      const double factor = a[row][i] / a[i][i];
      for (std::size_t column = i; column < kSize; ++column) a[row][column] -= factor * a[i][column];
      b[row] -= factor * b[i];
    }
  }
  for (std::size_t i = kSize; i-- > 0;) {
    for (std::size_t column = i + 1; column < kSize; ++column) b[i] -= a[i][column] * b[column];
    b[i] /= a[i][i];
  }
  return b;
}

/// Coefficients of the rows' signs, which are 0 where `used` says no.
Vector fitted(const std::vector<Vector>& rows, const std::vector<bool>& bad, const std::array<bool, kSignCount>& used) {
  Vector weight{};
  for (int step = 0; step < kSteps; ++step) {
    Matrix curvature{};
    Vector slope{};
    for (std::size_t i = 0; i < kSize; ++i) {
      curvature[i][i] = i < kSignCount ? kRidge : 1e-6;
      slope[i] = i < kSignCount ? -kRidge * weight[i] : 0;
    }
    for (std::size_t n = 0; n < rows.size(); ++n) {
      auto row = rows[n];
      for (std::size_t i = 0; i < kSignCount; ++i) row[i] *= used[i] ? 1 : 0;
      double sum = 0;
      for (std::size_t i = 0; i < kSize; ++i) sum += weight[i] * row[i];
      const double chance = 1 / (1 + std::exp(-sum));
      for (std::size_t i = 0; i < kSize; ++i) {
        slope[i] += row[i] * ((bad[n] ? 1 : 0) - chance);
        for (std::size_t j = 0; j < kSize; ++j) curvature[i][j] += row[i] * row[j] * chance * (1 - chance);
      }
    }
    const auto change = solved(curvature, slope);
    for (std::size_t i = 0; i < kSize; ++i) weight[i] += change[i];
  }
  return weight;
}

double thresholdFor(const DoubtScale& scale, const std::vector<Signs>& signs, const std::vector<bool>& bad,
                    double recall) {
  std::vector<double> chances;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (bad[i]) chances.push_back(scale.judge(signs[i]).chance);
  }
  if (chances.empty() || chances.size() == signs.size()) return 0.5;
  std::sort(chances.begin(), chances.end(), std::greater<>());
  const auto wanted = static_cast<std::size_t>(std::ceil(recall * double(chances.size())));
  return chances[std::clamp<std::size_t>(wanted, 1, chances.size()) - 1];
}

}  // namespace

DoubtScale fitDoubt(const std::vector<Signs>& signs, const std::vector<bool>& bad, double recall) {
  DoubtScale scale;
  std::array<double, kSignCount> deviation{};
  std::array<bool, kSignCount> used{};
  const auto count = std::max(1.0, double(signs.size()));
  for (std::size_t i = 0; i < kSignCount; ++i) {
    for (const auto& each : signs) scale.centre[i] += each[i] / count;
    for (const auto& each : signs) deviation[i] += std::pow(each[i] - scale.centre[i], 2) / count;
    deviation[i] = std::sqrt(deviation[i]);
    used[i] = deviation[i] > 1e-9;
  }
  std::vector<Vector> rows;
  for (const auto& each : signs) {
    Vector row{};
    for (std::size_t i = 0; i < kSignCount; ++i) row[i] = used[i] ? (each[i] - scale.centre[i]) / deviation[i] : 0;
    row.back() = 1;
    rows.push_back(row);
  }
  Vector weight{};
  for (bool again = true; again;) {
    again = false;
    weight = fitted(rows, bad, used);
    for (std::size_t i = 0; i < kSignCount; ++i) {
      if (!used[i] || weight[i] > 0) continue;
      used[i] = false;
      again = true;
    }
  }
  for (std::size_t i = 0; i < kSignCount; ++i) scale.weight[i] = used[i] ? weight[i] / deviation[i] : 0;
  scale.bias = weight.back();
  scale.threshold = thresholdFor(scale, signs, bad, recall);
  return scale;
}

}  // namespace gg
