// Greedy choice of the reference characters that cover the wanted ones best.
#include <algorithm>
#include <array>
#include <limits>

#include "engine/generate/style_set.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

namespace {

constexpr int kFrame = 32;  // px; the network's keys see 8×8 patches of a glyph, so do these
constexpr int kPatch = 4;   // px
constexpr std::size_t kMaxWanted = 96, kMaxCandidates = 192, kMaxNeeded = 768;

using Patch = std::array<float, kPatch * kPatch>;
constexpr float kFar = static_cast<float>(kPatch * kPatch);  // no two patches are farther apart

/// At most `most` items, evenly spread.
template <class T>
std::vector<T> thinned(const std::vector<T>& items, std::size_t most) {
  if (items.size() <= most) return items;
  std::vector<T> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(items[i * items.size() / most]);
  return some;
}

/// The inked patches of a glyph.
std::vector<Patch> patchesOf(const Bitmap& glyph) {
  std::vector<Patch> patches;
  for (int top = 0; top < kFrame; top += kPatch) {
    for (int left = 0; left < kFrame; left += kPatch) {
      Patch patch;
      float ink = 0;
      for (int i = 0; i < kPatch * kPatch; ++i) {
        ink += patch[static_cast<std::size_t>(i)] = glyph.at(left + i % kPatch, top + i / kPatch);
      }
      if (ink > 0.05F * kFar) patches.push_back(patch);
    }
  }
  return patches;
}

float distance(const Patch& a, const Patch& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

/// How far each needed patch is from the nearest of the offered ones.
std::vector<float> distances(const std::vector<Patch>& offered, const std::vector<Patch>& needed) {
  std::vector<float> nearest(needed.size(), kFar);
  for (std::size_t n = 0; n < needed.size(); ++n) {
    for (const auto& patch : offered) nearest[n] = std::min(nearest[n], distance(patch, needed[n]));
  }
  return nearest;
}

/// What is left uncovered when a candidate joins those already taken.
double cost(const std::vector<float>& covered, const std::vector<float>& candidate) {
  double sum = 0;
  for (std::size_t n = 0; n < covered.size(); ++n) sum += std::min(covered[n], candidate[n]);
  return sum;
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
  std::vector<Patch> needed;
  for (const char32_t character : thinned(wanted.empty() ? candidates : wanted, kMaxWanted)) {
    const auto more = patches(character);
    needed.insert(needed.end(), more.begin(), more.end());
  }
  needed = thinned(needed, kMaxNeeded);
  const auto offered = thinned(candidates, std::max(kMaxCandidates, static_cast<std::size_t>(count)));
  std::vector<std::vector<float>> nearest;
  for (const char32_t character : offered) nearest.push_back(distances(patches(character), needed));

  std::vector<float> covered(needed.size(), kFar);
  std::vector<bool> taken(offered.size(), false);
  for (int picked = 0; picked < count; ++picked) {
    std::size_t best = offered.size();
    double least = std::numeric_limits<double>::max();
    for (std::size_t c = 0; c < offered.size(); ++c) {
      const double left = taken[c] ? std::numeric_limits<double>::max() : cost(covered, nearest[c]);
      if (left < least) {
        least = left;
        best = c;
      }
    }
    taken[best] = true;
    for (std::size_t n = 0; n < needed.size(); ++n) covered[n] = std::min(covered[n], nearest[best][n]);
  }
  std::vector<char32_t> chosen;
  for (std::size_t c = 0; c < offered.size(); ++c) {
    if (taken[c]) chosen.push_back(offered[c]);
  }
  return chosen;
}

}  // namespace gg
