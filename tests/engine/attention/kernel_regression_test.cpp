#include "engine/attention/kernel_regression.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/attention/addressing.h"

namespace gg {
namespace {

double learned(const Samples& samples, int steps) {
  double w = 1;
  for (int i = 0; i < steps; ++i) w = widthStep(samples, w, 1);
  return w;
}

TEST(KernelRegression, SamplesLieOnTheCurveButForTheirNoise) {
  const Samples exact = sampleCurve(30, 0, 5), noisy = sampleCurve(30, 0.5, 5);
  EXPECT_TRUE(std::is_sorted(exact.x.begin(), exact.x.end()));
  EXPECT_EQ(exact.x, noisy.x);
  for (std::size_t i = 0; i < exact.x.size(); ++i) {
    EXPECT_DOUBLE_EQ(exact.y[i], 2 * std::sin(exact.x[i]) + std::pow(exact.x[i], 0.8));
    EXPECT_NE(exact.y[i], noisy.y[i]);
  }
}

TEST(KernelRegression, TheKernelIsGaussian) {
  const Matrix weights = kernelWeights({0}, {0, 1, 2}, 1.5);
  EXPECT_NEAR(weights.at(0, 1) / weights.at(0, 0), std::exp(-1.5 * 1.5 / 2), 1e-12);
  EXPECT_NEAR(weights.at(0, 2) / weights.at(0, 0), std::exp(-9 / 2.0), 1e-12);
}

TEST(KernelRegression, WeightsSharpenAsWGrows) {
  const Row places = evenPlaces(20);
  double before = 0;
  for (const double w : {0.1, 1.0, 3.0, 9.0, 30.0}) {
    const double sharpness = meanLargestWeight(kernelWeights(places, places, w));
    EXPECT_GT(sharpness, before);
    before = sharpness;
  }
  EXPECT_GT(before, 0.99);
}

TEST(KernelRegression, TheSlopeIsThatOfTheError) {
  const Samples samples = sampleCurve(25, 0.4, 3);
  for (const double w : {0.5, 1.0, 4.0}) {
    const double step = 1e-5;
    const double expected = (leaveOneOut(samples, w + step).error - leaveOneOut(samples, w - step).error) / (2 * step);
    EXPECT_NEAR(leaveOneOut(samples, w).slope, expected, 1e-6) << w;
  }
}

TEST(KernelRegression, LeftOutPointsDoNotHelpThemselves) {
  // Two points: each is predicted from the other alone.
  EXPECT_DOUBLE_EQ(leaveOneOut({{0, 1}, {2, 5}}, 1).error, 9);
}

TEST(KernelRegression, ALearnedWidthLowersTheErrorOnHeldBackPoints) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Samples samples = sampleCurve(50, 0.5, seed), heldBack = sampleCurve(200, 0.5, seed + 100);
    const double w = learned(samples, 60);
    EXPECT_LT(leaveOneOut(samples, w).error, leaveOneOut(samples, 1).error);
    EXPECT_LT(heldBackError(samples, heldBack, w), heldBackError(samples, heldBack, 1)) << seed;
  }
}

}  // namespace
}  // namespace gg
