#include "engine/train/shape_neighbours.h"

#include <algorithm>

#include "engine/glyph/glyph_frame.h"

namespace gg {

void ShapeNeighbours::add(char32_t character, const GlyphOutline& outline) {
  if (thumbnails_.count(character) > 0) return;
  const auto small = resize(GlyphFrame(32).render(outline).bitmap, 8, 8);
  thumbnails_[character] = std::vector<float>(small.data(), small.data() + small.size());
}

std::vector<char32_t> ShapeNeighbours::nearest(char32_t character, const std::vector<char32_t>& candidates,
                                               std::size_t count) const {
  const auto own = thumbnails_.find(character);
  if (own == thumbnails_.end()) return {};
  std::vector<std::pair<float, char32_t>> ranked;
  for (const char32_t candidate : candidates) {
    const auto other = thumbnails_.find(candidate);
    if (candidate == character || other == thumbnails_.end()) continue;
    float distance = 0;
    for (std::size_t i = 0; i < own->second.size(); ++i) {
      const float d = own->second[i] - other->second[i];
      distance += d * d;
    }
    ranked.emplace_back(distance, candidate);
  }
  count = std::min(count, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
  std::vector<char32_t> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(ranked[i].second);
  return result;
}

}  // namespace gg
