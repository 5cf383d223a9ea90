#include "engine/attention/place_attention.h"

#include <gtest/gtest.h>

#include "engine/attention/addressing.h"

namespace gg {
namespace {

/// Rows of an image with a rim of zeros, from rows without.
Matrix padded(const Matrix& values, int height, int width, int rim) {
  Matrix result((height + 2 * rim) * (width + 2 * rim), values.columns());
  for (int i = 0; i < values.rows(); ++i) {
    const int row = (i / width + rim) * (width + 2 * rim) + i % width + rim;
    for (int c = 0; c < values.columns(); ++c) result.at(row, c) = values.at(i, c);
  }
  return result;
}

TEST(PlaceAttention, AConvolutionOfALineFollowsTheDefinition) {
  ConvolutionKernel kernel;
  kernel.places = linePlaces(3, -1);
  kernel.weights = {Matrix(1, 1, 1), Matrix(1, 1, 10), Matrix(1, 1, 100)};
  const Matrix output = convolution(kernel, Matrix::column({1, 2, 3}), linePlaces(3));
  EXPECT_EQ(output.values(), (Row{10 + 200, 1 + 20 + 300, 2 + 30}));
}

TEST(PlaceAttention, OneHotHeadsReproduceAConvolution) {
  Random random(8, 0);
  const int height = 6, width = 5;
  const auto kernel = ConvolutionKernel::square(1, 3, 4, random);
  const Matrix values = gaussianMatrix(height * width, 3, random), places = gridPlaces(height, width);
  const Matrix expected = convolution(kernel, values, places);
  const auto attend = [&](double sharpness) {
    return attentionByPlace(kernel, places, gridPlaces(height + 2, width + 2, -1), padded(values, height, width, 1),
                            sharpness);
  };
  const auto sharp = attend(25);
  EXPECT_EQ(sharp.weights.size(), 9U);
  EXPECT_LT(largestDifference(sharp.output, expected), 1e-5);
  EXPECT_GT(largestDifference(attend(0.2).output, expected), 0.1);
}

TEST(PlaceAttention, WiderKernelsAndLinesWorkAlike) {
  Random random(9, 0);
  const int n = 12, rim = 2;
  const auto kernel = ConvolutionKernel::line(rim, 2, 2, random);
  const Matrix values = gaussianMatrix(n, 2, random), zeros(rim, 2);
  const auto attended =
      attentionByPlace(kernel, linePlaces(n), linePlaces(n + 2 * rim, -rim), above(above(zeros, values), zeros), 25);
  EXPECT_LT(largestDifference(attended.output, convolution(kernel, values, linePlaces(n))), 1e-5);
}

TEST(PlaceAttention, MixedScoresAreOneKindOrTheOtherAtTheEnds) {
  Random random(1, 0);
  const Matrix content = gaussianMatrix(4, 4, random);
  const Matrix place = placeScores(linePlaces(4), linePlaces(4), {1}, 30);
  EXPECT_EQ(mixedScores(content, place, 0).values(), content.values());
  const Matrix byPlace = softWeights(mixedScores(content, place, 1));
  for (int i = 0; i < 3; ++i) EXPECT_NEAR(byPlace.at(i, i + 1), 1, 1e-9);
}

TEST(PlaceAttention, ARecurrenceForgetsThePast) {
  const Matrix weights = recurrenceWeights(5, 0.5);
  EXPECT_EQ(weights.at(3, 3), 0.5);
  EXPECT_EQ(weights.at(3, 1), 0.125);
  EXPECT_EQ(weights.at(3, 4), 0);
}

}  // namespace
}  // namespace gg
