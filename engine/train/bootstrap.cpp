#include "engine/train/bootstrap.h"

#include <algorithm>

#include "engine/base/random.h"

namespace gg {

namespace {

constexpr int kResamples = 2000;
constexpr double kTail = 0.025;  // on either side of the interval

/// `figure(indices)` of all, and its interval over resampled indices 0 … n−1.
template <class Figure>
Interval bootstrap(std::size_t n, std::uint64_t seed, const Figure& figure) {
  if (n == 0) return {};
  std::vector<std::size_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) indices[i] = i;
  Interval interval{figure(indices), 0, 0, n};
  Random random(seed, n);
  std::vector<double> figures(kResamples);
  for (double& resampled : figures) {
    for (std::size_t& index : indices) index = random.below(n);
    resampled = figure(indices);
  }
  std::sort(figures.begin(), figures.end());
  const auto at = [&](double share) { return figures[static_cast<std::size_t>(share * (kResamples - 1))]; };
  interval.low = at(kTail);
  interval.high = at(1 - kTail);
  return interval;
}

double total(const std::vector<double>& values, const std::vector<std::size_t>& indices) {
  double sum = 0;
  for (const std::size_t index : indices) sum += values[index];
  return sum;
}

}  // namespace

Interval bootstrapMean(const std::vector<double>& values, std::uint64_t seed) {
  return bootstrap(values.size(), seed,
                   [&](const auto& indices) { return total(values, indices) / static_cast<double>(indices.size()); });
}

Interval bootstrapRatio(const std::vector<double>& above, const std::vector<double>& below, std::uint64_t seed) {
  return bootstrap(above.size(), seed, [&](const auto& indices) {
    const double base = total(below, indices);
    return base > 0 ? total(above, indices) / base : 0;
  });
}

}  // namespace gg
