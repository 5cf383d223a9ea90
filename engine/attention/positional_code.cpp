#include "engine/attention/positional_code.h"

#include <cmath>
#include <numeric>

#include "engine/attention/addressing.h"
#include "engine/attention/scoring.h"

namespace gg {

namespace {

double frequency(int pair, int d) { return std::pow(10000, -2.0 * pair / d); }

Row rowTimes(const Row& row, const Matrix& weight) { return (Matrix::fromRows({row}) * weight).values(); }

/// a + factor·b
Row moved(Row a, double factor, const Row& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += factor * b[i];
  return a;
}

/// tanh(p·W) − p
Row drive(const Row& p, const Matrix& weight) {
  Row change = rowTimes(p, weight);
  for (std::size_t i = 0; i < p.size(); ++i) change[i] = std::tanh(change[i]) - p[i];
  return change;
}

/// One step of the classic Runge–Kutta method.
Row rungeKutta(const Dynamics& dynamics, double t, const Row& p, double h) {
  const Row k1 = dynamics(t, p), k2 = dynamics(t + h / 2, moved(p, h / 2, k1)),
            k3 = dynamics(t + h / 2, moved(p, h / 2, k2)), k4 = dynamics(t + h, moved(p, h, k3));
  return moved(moved(moved(moved(p, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
}

/// Scores of a bell around each position.
Matrix bellScores(int n, double spread) {
  Matrix scores(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) scores.at(i, j) = -(i - j) * (i - j) / (2 * spread * spread);
  }
  return scores;
}

}  // namespace

Matrix sinCosPositions(int n, int d) {
  Matrix codes(n, d);
  for (int i = 0; i < n; ++i) {
    for (int pair = 0; pair < d / 2; ++pair) {
      codes.at(i, 2 * pair) = std::sin(i * frequency(pair, d));
      codes.at(i, 2 * pair + 1) = std::cos(i * frequency(pair, d));
    }
  }
  return codes;
}

LearnedPositions::LearnedPositions(int n, int d, double spread, std::uint64_t seed)
    : target_(softWeights(bellScores(n, spread))) {
  Random random(seed, 0);
  codes_ = gaussianMatrix(n, d, random);
}

Matrix LearnedPositions::weights() const { return softWeights(dotProductScores(codes_, codes_, true)); }

double LearnedPositions::loss() const {
  const Matrix reached = weights();
  double sum = 0;
  for (int i = 0; i < reached.rows(); ++i) {
    for (int j = 0; j < reached.columns(); ++j) {
      const double wanted = target_.at(i, j);
      if (wanted > 0) sum += wanted * std::log(wanted / std::max(reached.at(i, j), 1e-300));
    }
  }
  return sum / reached.rows();
}

void LearnedPositions::step(double rate) {
  // The slope by the scores is (weights − target); each score is a product of two codes, both of which move.
  const Matrix slope = weights() + -1 * target_;
  const double scale = -rate / std::sqrt(codes_.columns());
  codes_ += scale * ((slope + slope.transposed()) * codes_);
}

Matrix recurrentPositions(int n, const Row& start, const Matrix& weight, double alpha) {
  std::vector<Row> codes{start};
  while (static_cast<int>(codes.size()) < n) {
    codes.push_back(moved(codes.back(), alpha, drive(codes.back(), weight)));
  }
  return Matrix::fromRows(codes);
}

Matrix continuousPositions(int n, const Row& start, const Dynamics& dynamics, double step, int substeps) {
  std::vector<Row> codes{start};
  while (static_cast<int>(codes.size()) < n) {
    const double begin = step * static_cast<double>(codes.size() - 1), h = step / substeps;
    Row code = codes.back();
    for (int i = 0; i < substeps; ++i) code = rungeKutta(dynamics, begin + i * h, code, h);
    codes.push_back(code);
  }
  return Matrix::fromRows(codes);
}

Dynamics rotation(int d) {
  return [d](double, const Row& code) {
    Row change(code.size());
    for (int pair = 0; pair < d / 2; ++pair) {
      const auto sine = static_cast<std::size_t>(2 * pair), cosine = sine + 1;
      change[sine] = frequency(pair, d) * code[cosine];
      change[cosine] = -frequency(pair, d) * code[sine];
    }
    return change;
  };
}

Dynamics neuralDynamics(const Matrix& weight) {
  return [weight](double, const Row& code) { return drive(code, weight); };
}

Matrix similarity(const Matrix& codes) {
  Matrix unit = codes;
  for (int r = 0; r < unit.rows(); ++r) {
    const double length = std::sqrt(std::inner_product(unit.row(r), unit.row(r) + unit.columns(), unit.row(r), 0.0));
    for (int c = 0; c < unit.columns(); ++c) unit.at(r, c) /= length > 0 ? length : 1;
  }
  return unit * unit.transposed();
}

}  // namespace gg
