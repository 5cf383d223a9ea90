#include "engine/base/blas_kernels.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(BlasKernels, AreReplacedOnlyWhereTheProcessorCanDoBetter) {
  const VectorUnits none{}, avx2{true, false}, avx512{true, true};
  EXPECT_EQ(fasterKernels("Prescott", avx512), "SkylakeX");
  EXPECT_EQ(fasterKernels("Prescott", avx2), "Haswell");
  EXPECT_EQ(fasterKernels("Prescott", none), "");
  for (const char* chosen : {"Haswell", "SkylakeX", "Zen", "Cooperlake", "armv8", ""}) {
    EXPECT_EQ(fasterKernels(chosen, avx512), "") << chosen;
  }
}

TEST(BlasKernels, WiderUnitsComeWithTheNarrowerOnes) {
  const auto units = VectorUnits::here();
  EXPECT_TRUE(units.avx2 || !units.avx512);
  EXPECT_TRUE(units.avx512 || !units.tiles);
}

}  // namespace
}  // namespace gg
