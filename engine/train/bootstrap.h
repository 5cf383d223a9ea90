#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gg {

/// A figure with its 95 % interval: percentile bootstrap (Efron and Tibshirani 1993) over fonts, 2000 draws.
struct Interval {
  double value = 0, low = 0, high = 0;
  std::size_t fonts = 0;  // 0: there is no figure
};

/// The mean of a value a font.
Interval bootstrapMean(const std::vector<double>& values, std::uint64_t seed);
/// The ratio of two sums over fonts, whose values stand in the same order and are drawn together.
Interval bootstrapRatio(const std::vector<double>& above, const std::vector<double>& below, std::uint64_t seed);

}  // namespace gg
