#include "engine/attention/matrix.h"

#include <gtest/gtest.h>

#include "engine/attention/scoring.h"

namespace gg {
namespace {

const Matrix kTall = Matrix::fromRows({{1, 2}, {3, 4}, {5, 6}});

TEST(Matrix, ProductsFollowTheDefinition) {
  const Matrix product = kTall * Matrix::fromRows({{1, 0, 2}, {0, 1, -1}});
  EXPECT_EQ(product.values(), (Row{1, 2, 0, 3, 4, 2, 5, 6, 4}));
  EXPECT_EQ((kTall * Matrix::identity(2)).values(), kTall.values());
}

TEST(Matrix, PartsAreTakenAndPutTogether) {
  EXPECT_EQ(kTall.transposed().values(), (Row{1, 3, 5, 2, 4, 6}));
  EXPECT_EQ(kTall.pickedRows({2, 0}).values(), (Row{5, 6, 1, 2}));
  EXPECT_EQ(beside(kTall.columnRange(1, 1), kTall.columnRange(0, 1)).values(), (Row{2, 1, 4, 3, 6, 5}));
  EXPECT_EQ(above(kTall.pickedRows({1}), kTall.pickedRows({0})).values(), (Row{3, 4, 1, 2}));
}

TEST(Matrix, GaussianNumbersHaveMeanZeroAndTheirDeviation) {
  Random random(1, 2);
  const Matrix matrix = gaussianMatrix(100, 100, random, 3);
  double sum = 0;
  for (const double value : matrix.values()) sum += value;
  EXPECT_NEAR(sum / 10000, 0, 0.1);
  EXPECT_NEAR(variance(matrix.values()), 9, 0.4);
}

}  // namespace
}  // namespace gg
