#include "engine/glyph/blur.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gg {

namespace {

/// Weights from the middle outwards, of which all (the middle once, the others twice) add up to 1.
std::vector<float> halfKernel(double sigma) {
  std::vector<double> weights;
  double sum = -1;  // the middle counts once
  for (int i = 0; i <= static_cast<int>(std::ceil(3 * sigma)); ++i) {
    sum += 2 * weights.emplace_back(std::exp(-i * i / (2 * sigma * sigma)));
  }
  std::vector<float> kernel;
  for (const double weight : weights) kernel.push_back(static_cast<float>(weight / sum));
  return kernel;
}

/// The rows of a picture blurred and turned into columns; twice gives the picture blurred both ways.
Bitmap blurredTransposed(const Bitmap& picture, const std::vector<float>& kernel) {
  const int width = picture.width(), height = picture.height(), reach = static_cast<int>(kernel.size()) - 1;
  Bitmap result(height, width);
  std::vector<float> row(static_cast<std::size_t>(width + 2 * reach), 0), sums(static_cast<std::size_t>(width));
  const float* const at = row.data() + reach;
  float* const sum = sums.data();
  for (int y = 0; y < height; ++y) {
    std::copy_n(picture.data() + static_cast<std::ptrdiff_t>(y) * width, width, row.begin() + reach);
    for (int x = 0; x < width; ++x) sum[x] = kernel[0] * at[x];
    for (int i = 1; i <= reach; ++i) {  // pixels inside taps: so they go through vector units
      const float weight = kernel[static_cast<std::size_t>(i)];
      for (int x = 0; x < width; ++x) sum[x] += weight * (at[x - i] + at[x + i]);
    }
    for (int x = 0; x < width; ++x) result.at(y, x) = sum[x];
  }
  return result;
}

}  // namespace

Bitmap gaussianBlur(const Bitmap& picture, double sigma) {
  if (sigma <= 0) return picture;
  const auto kernel = halfKernel(sigma);
  return blurredTransposed(blurredTransposed(picture, kernel), kernel);
}

}  // namespace gg
