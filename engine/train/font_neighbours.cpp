#include "engine/train/font_neighbours.h"

#include <algorithm>

#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

constexpr int kSize = 24;  // px
constexpr std::size_t kCharacters = 24, kShared = 8;

std::vector<char32_t> mostCommon(const std::vector<FontNeighbours::Font>& fonts) {
  std::map<char32_t, int> count;
  for (const auto& font : fonts) {
    for (const char32_t c : *font.characters) ++count[c];
  }
  std::vector<std::pair<int, char32_t>> ranked;
  for (const auto& [character, times] : count) ranked.emplace_back(-times, character);
  std::sort(ranked.begin(), ranked.end());
  // Those that (almost) all have are spread over the script, not its first letters.
  const int wanted = ranked.empty() ? 0 : ranked[std::min(ranked.size(), kCharacters) - 1].first;
  const auto least = std::find_if(ranked.begin(), ranked.end(), [&](const auto& r) { return r.first > wanted; });
  const auto size = static_cast<std::size_t>(least - ranked.begin());
  std::vector<char32_t> chosen;
  for (std::size_t i = 0; i < std::min(kCharacters, size); ++i) {
    chosen.push_back(ranked[i * size / std::min(kCharacters, size)].second);
  }
  return chosen;
}

}  // namespace

FontNeighbours::FontNeighbours(const std::vector<Font>& fonts) {
  const GlyphFrame frame(kSize);
  const auto characters = mostCommon(fonts);
  for (const auto& font : fonts) {
    auto& pictures = pictures_.emplace_back();
    for (const char32_t c : characters) {
      const bool has = std::binary_search(font.characters->begin(), font.characters->end(), c);
      pictures.push_back(has ? frame.render(font.glyphs->at(c)).bitmap : Bitmap());
    }
  }
}

double FontNeighbours::meanOverlap(std::size_t a, std::size_t b) const {
  double sum = 0;
  std::size_t shared = 0;
  for (std::size_t i = 0; i < pictures_[a].size(); ++i) {
    if (pictures_[a][i].empty() || pictures_[b][i].empty()) continue;
    ++shared;
    sum += overlap(pictures_[a][i], pictures_[b][i]);
  }
  return shared < kShared ? -1 : sum / static_cast<double>(shared);
}

std::vector<std::size_t> FontNeighbours::nearest(std::size_t index, std::size_t count, double least) const {
  std::vector<std::pair<double, std::size_t>> ranked;
  for (std::size_t other = 0; other < pictures_.size(); ++other) {
    const double found = other == index ? -1 : meanOverlap(index, other);
    if (found >= least) ranked.emplace_back(-found, other);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(count, ranked.size()));
  std::vector<std::size_t> result;
  for (const auto& [found, other] : ranked) result.push_back(other);
  return result;
}

}  // namespace gg
