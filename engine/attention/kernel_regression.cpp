#include "engine/attention/kernel_regression.h"

#include <algorithm>
#include <cmath>

#include "engine/attention/addressing.h"

namespace gg {

namespace {

Row answers(const Matrix& weights, const Row& values) { return (weights * Matrix::column(values)).values(); }

}  // namespace

double exampleCurve(double x) { return 2 * std::sin(x) + std::pow(x, 0.8); }

Samples sampleCurve(int n, double noise, std::uint64_t seed) {
  Random places(seed, 0), errors(seed, 1);
  Samples samples;
  for (int i = 0; i < n; ++i) samples.x.push_back(places.uniform(0, kCurveEnd));
  std::sort(samples.x.begin(), samples.x.end());
  for (const double x : samples.x) samples.y.push_back(exampleCurve(x) + noise * gaussian(errors));
  return samples;
}

Row evenPlaces(int n) {
  Row places;
  for (int i = 0; i < n; ++i) places.push_back(kCurveEnd * i / (n - 1));
  return places;
}

Matrix kernelScores(const Row& queries, const Row& keys, double w) {
  Matrix scores(static_cast<int>(queries.size()), static_cast<int>(keys.size()));
  for (int q = 0; q < scores.rows(); ++q) {
    for (int k = 0; k < scores.columns(); ++k) {
      const double distance = (queries[static_cast<std::size_t>(q)] - keys[static_cast<std::size_t>(k)]) * w;
      scores.at(q, k) = -distance * distance / 2;
    }
  }
  return scores;
}

Matrix kernelWeights(const Row& queries, const Row& keys, double w) {
  return softWeights(kernelScores(queries, keys, w));
}

Row kernelAnswers(const Samples& samples, const Row& queries, double w) {
  return answers(kernelWeights(queries, samples.x, w), samples.y);
}

double meanSquare(const Row& a, const Row& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum / static_cast<double>(a.size());
}

double heldBackError(const Samples& samples, const Samples& heldBack, double w) {
  return meanSquare(kernelAnswers(samples, heldBack.x, w), heldBack.y);
}

LeaveOneOut leaveOneOut(const Samples& samples, double w) {
  const int n = static_cast<int>(samples.x.size());
  Matrix others(n, n, 1);
  for (int i = 0; i < n; ++i) others.at(i, i) = 0;
  const Matrix scores = kernelScores(samples.x, samples.x, w), weights = softWeights(scores, others);
  const Row predicted = answers(weights, samples.y);
  LeaveOneOut result{meanSquare(predicted, samples.y), 0};
  for (int i = 0; i < n; ++i) {
    // A score grows by 2·score/w with w, and a softmax mean by Σ a·(growth of the score)·(value − mean).
    const double prediction = predicted[static_cast<std::size_t>(i)];
    double change = 0;
    for (int k = 0; k < n; ++k) {
      change += weights.at(i, k) * 2 * scores.at(i, k) / w * (samples.y[static_cast<std::size_t>(k)] - prediction);
    }
    result.slope += 2 * (prediction - samples.y[static_cast<std::size_t>(i)]) * change / n;
  }
  return result;
}

double widthStep(const Samples& samples, double w, double rate) { return w - rate * leaveOneOut(samples, w).slope; }

}  // namespace gg
