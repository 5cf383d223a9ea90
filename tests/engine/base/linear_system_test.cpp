#include "engine/base/linear_system.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(LinearSystem, FindsWhatGaveTheRightSide) {
  const std::vector<std::vector<double>> a = {{4, 1, -2}, {1, 3, 0.5}, {-2, 0.5, 5}};
  const std::vector<double> wanted = {1, -2, 3};
  std::vector<double> b(3, 0);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) b[i] += a[i][j] * wanted[j];
  }
  const auto found = solved(a, b);
  ASSERT_EQ(found.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(found[i], wanted[i], 1e-12);
}

}  // namespace
}  // namespace gg
