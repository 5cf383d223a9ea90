#pragma once
#include <cstdint>

#include "engine/attention/matrix.h"

namespace gg {

/// Points of a curve: keys x and values y.
struct Samples {
  Row x, y;
};

constexpr double kCurveEnd = 5;  // samples lie in [0, kCurveEnd]

/// The example's curve, 2 sin x + x^0.8 for x ≥ 0.
double exampleCurve(double x);
/// Its values at n places drawn evenly from [0, kCurveEnd], in rising order, with Gaussian noise.
Samples sampleCurve(int n, double noise, std::uint64_t seed);
/// n places from 0 to kCurveEnd, evenly spaced.
Row evenPlaces(int n);

/// Scores −(q − k)²·w²/2 of a Gaussian kernel: their softmax are the weights of Nadaraya and Watson (1964). The larger
/// w, the narrower the kernel.
Matrix kernelScores(const Row& queries, const Row& keys, double w);
Matrix kernelWeights(const Row& queries, const Row& keys, double w);
/// Answers of the regression on the samples.
Row kernelAnswers(const Samples& samples, const Row& queries, double w);
/// Mean squared difference of two rows of one length.
double meanSquare(const Row& a, const Row& b);
/// Mean squared error of the regression on the samples at points it has not seen.
double heldBackError(const Samples& samples, const Samples& heldBack, double w);

/// Mean squared error of each sample predicted from the others, and its derivative by w.
struct LeaveOneOut {
  double error = 0, slope = 0;
};
LeaveOneOut leaveOneOut(const Samples& samples, double w);

/// One step of gradient descent on the leave-one-out error.
double widthStep(const Samples& samples, double w, double rate);

}  // namespace gg
