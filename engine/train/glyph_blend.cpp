#include "engine/train/glyph_blend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

constexpr float kFar = 1e6F;  // px²: farther than any picture is wide

/// f(i) ← min over j of f(j) + (i − j)², along a line of `count` values: the lower envelope of parabolas.
void lowerEnvelope(float* f, int count, int stride, std::vector<float>& values, std::vector<int>& vertices,
                   std::vector<float>& borders) {
  const auto value = [&](int i) -> float& { return values[static_cast<std::size_t>(i)]; };
  const auto vertex = [&](int k) -> int& { return vertices[static_cast<std::size_t>(k)]; };
  const auto border = [&](int k) -> float& { return borders[static_cast<std::size_t>(k)]; };
  for (int i = 0; i < count; ++i) value(i) = f[i * stride];
  int last = 0;
  vertex(0) = 0;
  border(0) = -kFar;
  for (int i = 1; i < count; ++i) {
    const auto crossing = [&](int j) {
      return (value(i) - value(j) + static_cast<float>(i * i - j * j)) / static_cast<float>(2 * (i - j));
    };
    float at = crossing(vertex(last));
    while (last > 0 && at <= border(last)) at = crossing(vertex(--last));
    vertex(++last) = i;
    border(last) = at;
  }
  for (int i = 0, k = 0; i < count; ++i) {
    while (k < last && border(k + 1) < static_cast<float>(i)) ++k;
    const int j = vertex(k);
    f[i * stride] = value(j) + static_cast<float>((i - j) * (i - j));
  }
}

void squaredDistance(Bitmap& seeds) {
  const auto most = static_cast<std::size_t>(std::max(seeds.width(), seeds.height()));
  std::vector<float> values(most), borders(most + 1);
  std::vector<int> vertices(most);
  for (int x = 0; x < seeds.width(); ++x) {
    lowerEnvelope(seeds.data() + x, seeds.height(), seeds.width(), values, vertices, borders);
  }
  for (int y = 0; y < seeds.height(); ++y) {
    lowerEnvelope(seeds.data() + y * seeds.width(), seeds.width(), 1, values, vertices, borders);
  }
}

float coverage(float distance, float edge) { return std::clamp(0.5F + edge - distance, 0.F, 1.F); }

}  // namespace

Bitmap signedDistance(const Bitmap& picture) {
  Bitmap outside(picture.width(), picture.height()), inside = outside;
  for (std::size_t i = 0; i < picture.size(); ++i) {
    const float middle = 0.5F - picture.data()[i];  // px from the edge that runs through the pixel
    outside.data()[i] = picture.data()[i] <= 0 ? kFar : middle > 0 ? middle * middle : 0;
    inside.data()[i] = picture.data()[i] >= 1 ? kFar : middle < 0 ? middle * middle : 0;
  }
  squaredDistance(outside);
  squaredDistance(inside);
  for (std::size_t i = 0; i < picture.size(); ++i) {
    outside.data()[i] = std::sqrt(outside.data()[i]) - std::sqrt(inside.data()[i]);
  }
  return outside;
}

Bitmap blend(const Bitmap& first, const Bitmap& second, double share) {
  Bitmap distance = signedDistance(first);
  const Bitmap other = signedDistance(second);
  std::transform(distance.data(), distance.data() + distance.size(), other.data(), distance.data(),
                 [&](float a, float b) { return static_cast<float>((1 - share) * a + share * b); });
  const double wanted = (1 - share) * inkSum(first) + share * inkSum(second);
  const auto inkAt = [&](float edge) {
    return std::accumulate(distance.data(), distance.data() + distance.size(), 0.0,
                           [&](double sum, float d) { return sum + coverage(d, edge); });
  };
  float thin = -2, bold = 2;  // px the outline may be moved
  for (int i = 0; i < 8; ++i) {
    const float middle = (thin + bold) / 2;
    (inkAt(middle) < wanted ? thin : bold) = middle;
  }
  std::transform(distance.data(), distance.data() + distance.size(), distance.data(),
                 [&](float d) { return coverage(d, (thin + bold) / 2); });
  return distance;
}

}  // namespace gg
