#include "engine/train/metrics.h"

#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace gg {
namespace {

constexpr int kWindow = 11;
constexpr double kSigma = 1.5;
constexpr double kC1 = 0.01 * 0.01, kC2 = 0.03 * 0.03;
constexpr float kInked = 0.1F, kFull = 0.9F;

std::array<double, kWindow> gaussian() {
  std::array<double, kWindow> weights{};
  double sum = 0;
  for (int i = 0; i < kWindow; ++i) {
    const double distance = i - kWindow / 2;
    weights[static_cast<std::size_t>(i)] = std::exp(-distance * distance / (2 * kSigma * kSigma));
    sum += weights[static_cast<std::size_t>(i)];
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

/// The weighted mean of `value(pixel)` in every window wholly inside, row by row.
template <class Value>
std::vector<double> windowMeans(int width, int height, const Value& value) {
  static const std::array<double, kWindow> weights = gaussian();
  const int across = width - kWindow + 1, down = height - kWindow + 1;
  std::vector<double> rows(static_cast<std::size_t>(across) * static_cast<std::size_t>(height));
  for (int y = 0, at = 0; y < height; ++y) {
    for (int x = 0; x < across; ++x, ++at) {
      for (int i = 0; i < kWindow; ++i) {
        rows[static_cast<std::size_t>(at)] += weights[static_cast<std::size_t>(i)] * value(y * width + x + i);
      }
    }
  }
  std::vector<double> means(static_cast<std::size_t>(across) * static_cast<std::size_t>(down));
  for (int i = 0; i < kWindow; ++i) {
    const double weight = weights[static_cast<std::size_t>(i)];
    const double* from = rows.data() + static_cast<std::ptrdiff_t>(i) * across;
    for (double& mean : means) mean += weight * *from++;
  }
  return means;
}

}  // namespace

double rmse(const Bitmap& made, const Bitmap& real) {
  const double sum = std::inner_product(made.data(), made.data() + made.size(), real.data(), 0.0, std::plus<>(),
                                        [](double a, double b) { return (a - b) * (a - b); });
  return std::sqrt(sum / static_cast<double>(real.size()));
}

double ssim(const Bitmap& made, const Bitmap& real) {
  const float *a = made.data(), *b = real.data();
  const auto means = [&](const auto& value) { return windowMeans(real.width(), real.height(), value); };
  const auto meanA = means([a](int i) { return double{a[i]}; });
  const auto meanB = means([b](int i) { return double{b[i]}; });
  const auto meanAA = means([a](int i) { return double{a[i]} * a[i]; });
  const auto meanBB = means([b](int i) { return double{b[i]} * b[i]; });
  const auto meanAB = means([a, b](int i) { return double{a[i]} * b[i]; });
  double sum = 0;
  for (std::size_t i = 0; i < meanA.size(); ++i) {
    const double ab = meanA[i] * meanB[i], aa = meanA[i] * meanA[i], bb = meanB[i] * meanB[i];
    sum += (2 * ab + kC1) * (2 * (meanAB[i] - ab) + kC2) / ((aa + bb + kC1) * (meanAA[i] - aa + meanBB[i] - bb + kC2));
  }
  return sum / static_cast<double>(meanA.size());
}

double sharpness(const Bitmap& bitmap) {
  std::size_t inked = 0, full = 0;
  for (const float* value = bitmap.data(); value != bitmap.data() + bitmap.size(); ++value) {
    inked += *value >= kInked ? 1 : 0;
    full += *value >= kFull ? 1 : 0;
  }
  return inked == 0 ? 0 : static_cast<double>(full) / static_cast<double>(inked);
}

double midtones(const Bitmap& bitmap) {
  const auto between = std::count_if(bitmap.data(), bitmap.data() + bitmap.size(),
                                     [](float value) { return value >= 0.25F && value <= 0.75F; });
  return bitmap.size() == 0 ? 0 : static_cast<double>(between) / static_cast<double>(bitmap.size());
}

}  // namespace gg
