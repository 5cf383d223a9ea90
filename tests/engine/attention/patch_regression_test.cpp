#include "engine/attention/patch_regression.h"

#include <gtest/gtest.h>

#include <cmath>

namespace gg {
namespace {

/// A picture of side 8 without two equal patches of side 4.
Bitmap example() {
  Bitmap picture(8, 8);
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) picture.at(x, y) = static_cast<float>((x * 5 + y * 3) % 11) / 10;
  }
  return picture;
}

TEST(PatchRegression, PatchesAreCutAndJoined) {
  const Matrix rows = patchRows(example(), 2, 0);
  EXPECT_EQ(rows.rows(), 4);
  EXPECT_EQ(rows.columns(), 16);
  EXPECT_FLOAT_EQ(static_cast<float>(rows.at(1, 0)), example().at(4, 0));
  EXPECT_EQ(joinedPatches(rows, 2), example());
}

TEST(PatchRegression, ARimHoldsTheSurroundings) {
  const Matrix rows = patchRows(example(), 2, 1);
  EXPECT_EQ(rows.columns(), 36);
  EXPECT_EQ(rows.at(0, 0), 0) << "beyond the picture";
  EXPECT_FLOAT_EQ(static_cast<float>(rows.at(3, 0)), example().at(3, 3));
}

TEST(PatchRegression, ANarrowKernelFindsThePatchItself) {
  const Matrix keys = patchRows(example(), 2, 0);
  const Matrix distances = rowDistances(keys, keys);
  EXPECT_EQ(distances.at(2, 2), 0);
  EXPECT_LT(largestDifference(distanceWeights(distances, 100), Matrix::identity(4)), 1e-6);
  EXPECT_LT(largestDifference(distanceWeights(distances, 0), Matrix(4, 4, 0.25)), 1e-12);
  const Matrix weights = distanceWeights(distances, 2);
  EXPECT_NEAR(weights.at(0, 1) / weights.at(0, 0), std::exp(-2 * distances.at(0, 1)), 1e-9);
}

TEST(PatchRegression, SharesAddUpWhatEachGroupGets) {
  const Row parts = shares(Matrix::fromRows({{0.1, 0.2, 0.3, 0.4}, {0.5, 0.5, 0, 0}}), 2);
  EXPECT_NEAR(parts[0], (0.3 + 1) / 2, 1e-12);
  EXPECT_NEAR(parts[1], 0.7 / 2, 1e-12);
}

TEST(PatchRegression, SharesAmongGroupsAreThoseOfEachGroupsQueries) {
  // Two groups of two: the first looks at itself and the other alike, the second only at the first.
  const Matrix weights = Matrix::fromRows({{1, 0, 0, 0}, {0, 0, 0.5, 0.5}, {0.25, 0.75, 0, 0}, {0, 1, 0, 0}});
  EXPECT_EQ(sharesAmong(weights, 2).values(), (Row{0.5, 0.5, 1, 0}));
}

}  // namespace
}  // namespace gg
