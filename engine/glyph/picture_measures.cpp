#include "engine/glyph/picture_measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace gg {

double inkSum(const Bitmap& picture) { return std::accumulate(picture.data(), picture.data() + picture.size(), 0.0); }

double l1Error(const Bitmap& first, const Bitmap& second) {
  const double sum = std::inner_product(first.data(), first.data() + first.size(), second.data(), 0.0, std::plus<>(),
                                        [](double a, double b) { return std::abs(a - b); });
  return sum / static_cast<double>(first.size());
}

double overlap(const Bitmap& first, const Bitmap& second) {
  const double both = inkSum(first) + inkSum(second);
  if (both <= 0) return 0;
  return 2 / both *
         std::inner_product(first.data(), first.data() + first.size(), second.data(), 0.0, std::plus<>(),
                            [](double a, double b) { return std::min(a, b); });
}

}  // namespace gg
