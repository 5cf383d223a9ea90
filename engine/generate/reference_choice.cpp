// Greedy choice of the reference characters that cover the wanted ones best.
#include <algorithm>
#include <limits>
#include <map>

#include "engine/generate/style_set.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

namespace {

constexpr int kFrame = 64;        // px; patches of 8 px, the grid of the network's keys at this size
constexpr int kPatch = 8;
constexpr int kCells = kPatch / 2 * (kPatch / 2);  // a patch as 4×4 means
constexpr std::size_t kMaxWanted = 96;
constexpr std::size_t kMaxCandidates = 400;

using Patch = std::vector<float>;

/// The inked patches of a content glyph, as seen by the network's keys.
std::vector<Patch> patchesOf(const Bitmap& glyph) {
  const Bitmap small = resize(glyph, kFrame / 2, kFrame / 2);
  std::vector<Patch> patches;
  const int side = kPatch / 2;
  for (int y = 0; y + side <= small.height(); y += side) {
    for (int x = 0; x + side <= small.width(); x += side) {
      Patch patch;
      float ink = 0;
      for (int v = 0; v < side; ++v) {
        for (int u = 0; u < side; ++u) {
          patch.push_back(small.at(x + u, y + v));
          ink += patch.back();
        }
      }
      if (ink > 0.05F * kCells) patches.push_back(std::move(patch));
    }
  }
  return patches;
}

float distance(const Patch& a, const Patch& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

std::vector<char32_t> thinned(const std::vector<char32_t>& characters, std::size_t most) {
  if (characters.size() <= most) return characters;
  std::vector<char32_t> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(characters[i * characters.size() / most]);
  return some;
}

}  // namespace

std::vector<char32_t> chooseReferenceCharacters(const std::vector<char32_t>& candidates,
                                                const std::vector<char32_t>& wanted, int count,
                                                const ContentFonts& content, const std::string& language) {
  if (candidates.size() <= static_cast<std::size_t>(count)) return candidates;
  const GlyphFrame frame(kFrame);
  const auto patches = [&](char32_t character) {
    const auto outline = content.outline(character, language);
    return outline ? patchesOf(frame.render(*outline).bitmap) : std::vector<Patch>();
  };
  const auto some = thinned(candidates, kMaxCandidates);
  std::vector<std::vector<Patch>> offered;
  for (const char32_t character : some) offered.push_back(patches(character));
  std::vector<Patch> needed;
  for (const char32_t character : thinned(wanted.empty() ? candidates : wanted, kMaxWanted)) {
    for (auto& patch : patches(character)) needed.push_back(std::move(patch));
  }
  // distances[c][n]: how well candidate c serves the needed patch n.
  std::vector<std::vector<float>> distances(some.size(), std::vector<float>(needed.size(), kCells));
  for (std::size_t c = 0; c < some.size(); ++c) {
    for (std::size_t n = 0; n < needed.size(); ++n) {
      for (const auto& patch : offered[c]) {
        distances[c][n] = std::min(distances[c][n], distance(patch, needed[n]));
      }
    }
  }
  std::vector<float> served(needed.size(), kCells);
  std::vector<bool> taken(some.size(), false);
  for (int picked = 0; picked < count; ++picked) {
    std::size_t best = some.size();
    double bestCost = std::numeric_limits<double>::max();
    for (std::size_t c = 0; c < some.size(); ++c) {
      if (taken[c]) continue;
      double cost = 0;
      for (std::size_t n = 0; n < needed.size(); ++n) cost += std::min(served[n], distances[c][n]);
      if (cost < bestCost) {
        bestCost = cost;
        best = c;
      }
    }
    if (best == some.size()) break;
    taken[best] = true;
    for (std::size_t n = 0; n < needed.size(); ++n) served[n] = std::min(served[n], distances[best][n]);
  }
  std::vector<char32_t> chosen;
  for (std::size_t c = 0; c < some.size(); ++c) {
    if (taken[c]) chosen.push_back(some[c]);
  }
  return chosen;
}

}  // namespace gg
