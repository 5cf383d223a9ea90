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

/// The average over [from, to); what lies outside the axis counts as its first or last sample.
Taps areaTaps(double from, double to, int size) {
  const int first = std::clamp(static_cast<int>(std::floor(from)), 0, size - 1);
  const int last = std::clamp(static_cast<int>(std::ceil(to)) - 1, first, size - 1);
  Taps taps{first, {}};
  for (int i = first; i <= last; ++i) {
    const double low = i == first ? from : i, high = i == last ? to : i + 1;
    taps.weights.push_back(static_cast<float>((high - low) / (to - from)));
  }
  return taps;
}

Taps linearTaps(double position, int size) {
  if (size == 1) return {0, {1.F}};
  const double centre = std::clamp(position - 0.5, 0.0, size - 1.0);
  const int first = std::min(static_cast<int>(centre), size - 2);
  const auto part = static_cast<float>(centre - first);
  return {first, {1.F - part, part}};
}

/// For each of `count` equal steps from `low` to `high` on an axis of `size` samples.
std::vector<Taps> tapsFor(double low, double high, int size, int count) {
  const double step = (high - low) / count;
  std::vector<Taps> taps;
  taps.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double from = low + i * step;
    taps.push_back(step > 1 ? areaTaps(from, from + step, size) : linearTaps(from + step / 2, size));
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

Bitmap resample(const Bitmap& bitmap, const Box& source, int width, int height) {
  Bitmap result(std::max(0, width), std::max(0, height));
  if (bitmap.empty() || result.empty()) return result;
  const std::vector<Taps> across = tapsFor(source.left, source.right, bitmap.width(), width);
  const std::vector<Taps> down = tapsFor(source.top, source.bottom, bitmap.height(), height);
  const int firstRow = down.front().first;
  const int lastRow = down.back().first + static_cast<int>(down.back().weights.size()) - 1;
  Bitmap narrowed(width, lastRow - firstRow + 1);
  for (int y = 0; y < narrowed.height(); ++y) {
    for (int x = 0; x < width; ++x) {
      const Taps& taps = across[static_cast<std::size_t>(x)];
      float sum = 0;
      for (std::size_t i = 0; i < taps.weights.size(); ++i) {
        sum += taps.weights[i] * bitmap.at(taps.first + static_cast<int>(i), firstRow + y);
      }
      narrowed.at(x, y) = sum;
    }
  }
  for (int y = 0; y < height; ++y) {
    const Taps& taps = down[static_cast<std::size_t>(y)];
    for (std::size_t i = 0; i < taps.weights.size(); ++i) {
      const int row = taps.first + static_cast<int>(i) - firstRow;
      for (int x = 0; x < width; ++x) result.at(x, y) += taps.weights[i] * narrowed.at(x, row);
    }
  }
  return result;
}

Bitmap resize(const Bitmap& bitmap, int width, int height) {
  if (width == bitmap.width() && height == bitmap.height()) return bitmap;
  const Box all{0, 0, static_cast<double>(bitmap.width()), static_cast<double>(bitmap.height())};
  return resample(bitmap, all, width, height);
}

}  // namespace gg
