#include "engine/glyph/bitmap.h"

#include <algorithm>
#include <cmath>

namespace gg {
namespace {

/// The source samples that make one target sample along an axis: first index and weights summing to 1.
struct Taps {
  int first = 0;
  std::vector<float> weights;
};

Taps areaTaps(int target, double ratio, int sourceSize) {
  const double from = target * ratio, to = std::min((target + 1) * ratio, static_cast<double>(sourceSize));
  Taps taps{static_cast<int>(from), {}};
  for (int i = taps.first; i < sourceSize && i < to; ++i) {
    const double covered = std::min(to, i + 1.0) - std::max(from, static_cast<double>(i));
    taps.weights.push_back(static_cast<float>(covered / (to - from)));
  }
  return taps;
}

Taps linearTaps(int target, double ratio, int sourceSize) {
  const double centre = std::clamp((target + 0.5) * ratio - 0.5, 0.0, sourceSize - 1.0);
  const int first = std::min(static_cast<int>(centre), std::max(0, sourceSize - 2));
  const auto part = static_cast<float>(centre - first);
  return sourceSize == 1 ? Taps{0, {1.F}} : Taps{first, {1.F - part, part}};
}

std::vector<Taps> tapsFor(int sourceSize, int targetSize) {
  const double ratio = static_cast<double>(sourceSize) / targetSize;
  std::vector<Taps> taps;
  taps.reserve(static_cast<std::size_t>(targetSize));
  for (int i = 0; i < targetSize; ++i) {
    taps.push_back(ratio > 1 ? areaTaps(i, ratio, sourceSize) : linearTaps(i, ratio, sourceSize));
  }
  return taps;
}

}  // namespace

bool hasInk(const Bitmap& bitmap, float threshold) {
  return std::any_of(bitmap.data(), bitmap.data() + bitmap.size(), [=](float v) { return v >= threshold; });
}

Box inkBox(const Bitmap& bitmap, float threshold) {
  std::vector<float> columns(static_cast<std::size_t>(bitmap.width())), rows(static_cast<std::size_t>(bitmap.height()));
  for (int y = 0; y < bitmap.height(); ++y) {
    for (int x = 0; x < bitmap.width(); ++x) {
      const float value = bitmap.at(x, y);
      auto& column = columns[static_cast<std::size_t>(x)];
      auto& row = rows[static_cast<std::size_t>(y)];
      column = std::max(column, value);
      row = std::max(row, value);
    }
  }
  const auto inked = [threshold](float v) { return v >= threshold; };
  const auto span = [&](const std::vector<float>& lines, double& low, double& high) {
    const auto first = std::find_if(lines.begin(), lines.end(), inked);
    if (first == lines.end()) return;
    const auto last = std::find_if(lines.rbegin(), lines.rend(), inked).base() - 1;
    low = static_cast<double>(first - lines.begin()) + 1.0 - std::min(1.F, *first);
    high = static_cast<double>(last - lines.begin()) + std::min(1.F, *last);
    if (first == last) low = static_cast<double>(first - lines.begin());
  };
  Box box;
  span(columns, box.left, box.right);
  span(rows, box.top, box.bottom);
  return box;
}

Bitmap resize(const Bitmap& bitmap, int width, int height) {
  if (bitmap.empty() || width <= 0 || height <= 0) return Bitmap(std::max(0, width), std::max(0, height));
  if (width == bitmap.width() && height == bitmap.height()) return bitmap;
  const std::vector<Taps> across = tapsFor(bitmap.width(), width), down = tapsFor(bitmap.height(), height);
  Bitmap narrowed(width, bitmap.height());
  for (int y = 0; y < bitmap.height(); ++y) {
    for (int x = 0; x < width; ++x) {
      const Taps& taps = across[static_cast<std::size_t>(x)];
      float sum = 0;
      for (std::size_t i = 0; i < taps.weights.size(); ++i) {
        sum += taps.weights[i] * bitmap.at(taps.first + static_cast<int>(i), y);
      }
      narrowed.at(x, y) = sum;
    }
  }
  Bitmap result(width, height);
  for (int y = 0; y < height; ++y) {
    const Taps& taps = down[static_cast<std::size_t>(y)];
    for (std::size_t i = 0; i < taps.weights.size(); ++i) {
      for (int x = 0; x < width; ++x) result.at(x, y) += taps.weights[i] * narrowed.at(x, taps.first + static_cast<int>(i));
    }
  }
  return result;
}

}  // namespace gg
