#include "engine/train/mixed_precision_impl.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(MixedPrecision, ProductsAreInSixteenBitsWhileItLives) {
  const auto matrix = torch::ones({4, 4});
  const auto type = [&] { return torch::matmul(matrix, matrix).scalar_type(); };
  {
    const MixedPrecision precision(torch::kCPU, true);
    EXPECT_EQ(type(), torch::kBFloat16);
  }
  EXPECT_EQ(type(), torch::kFloat);
  const MixedPrecision precision(torch::kCPU, false);
  EXPECT_EQ(type(), torch::kFloat);
}

}  // namespace
}  // namespace gg
