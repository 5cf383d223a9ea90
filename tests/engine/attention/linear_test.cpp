#include "engine/attention/linear.h"

#include <gtest/gtest.h>

#include "engine/attention/scoring.h"

namespace gg {
namespace {

TEST(Linear, MultipliesAndAddsTheBias) {
  const Linear layer{Matrix::fromRows({{1, 2}, {3, 4}}), {10, 20}};
  EXPECT_EQ(layer(Matrix::fromRows({{1, 1}, {0, 2}})).values(), (Row{14, 26, 16, 28}));
  EXPECT_EQ(layer.parameters(), 6);
}

TEST(LayerNorm, RowsHaveMeanZeroAndVarianceOne) {
  Random random(1, 0);
  const Matrix normal = layerNorm(5.0 * gaussianMatrix(3, 40, random) + Matrix(3, 40, 7));
  for (int r = 0; r < 3; ++r) {
    const Row row(normal.row(r), normal.row(r) + 40);
    double sum = 0;
    for (const double value : row) sum += value;
    EXPECT_NEAR(sum, 0, 1e-9);
    EXPECT_NEAR(variance(row), 1, 1e-5);
  }
}

}  // namespace
}  // namespace gg
