// Greedy choice of the characters that cover the wanted ones best.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "engine/generate/draw_next.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/script.h"

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

/// Greedily covers the patches of wanted glyphs by those of candidates.
class Coverage {
 public:
  Coverage(const ContentFonts& content, std::string language) : content_(content), language_(std::move(language)) {}

  void want(const std::vector<WantedCharacter>& wanted) {
    std::vector<std::pair<Patch, double>> all;
    for (const auto& [character, weight] : thinned(wanted, kMaxWanted)) {
      for (const auto& patch : patches(character)) all.emplace_back(patch, weight);
    }
    for (const auto& [patch, weight] : thinned(all, kMaxNeeded)) {
      needed_.push_back(patch);
      weights_.push_back(weight);
    }
    covered_.assign(needed_.size(), kFar);
  }
  /// A character that is there already.
  void take(char32_t character) { cover(distances(patches(character), needed_)); }
  /// The indices of the candidates that lessen what is left most, best first; at most `count`.
  std::vector<std::size_t> choose(const std::vector<char32_t>& candidates, std::size_t count) {
    std::vector<std::vector<float>> nearest;
    for (const char32_t character : candidates) nearest.push_back(distances(patches(character), needed_));
    std::vector<std::size_t> left(candidates.size()), chosen;
    std::iota(left.begin(), left.end(), std::size_t{0});
    while (chosen.size() < count && !left.empty()) {
      std::vector<double> costs;
      for (const std::size_t c : left) costs.push_back(cost(nearest[c]));
      const auto best = left.begin() + (std::min_element(costs.begin(), costs.end()) - costs.begin());
      cover(nearest[*best]);
      chosen.push_back(*best);
      left.erase(best);
    }
    return chosen;
  }

 private:
  std::vector<Patch> patches(char32_t character) const {
    const auto outline = content_.outline(character, language_);
    return outline ? patchesOf(GlyphFrame(kFrame).render(*outline).bitmap) : std::vector<Patch>();
  }
  /// What is left uncovered when a candidate joins.
  double cost(const std::vector<float>& candidate) const {
    double sum = 0;
    for (std::size_t n = 0; n < covered_.size(); ++n) sum += weights_[n] * std::min(covered_[n], candidate[n]);
    return sum;
  }
  void cover(const std::vector<float>& by) {
    for (std::size_t n = 0; n < covered_.size(); ++n) covered_[n] = std::min(covered_[n], by[n]);
  }

  const ContentFonts& content_;
  std::string language_;
  std::vector<Patch> needed_;
  std::vector<double> weights_;
  std::vector<float> covered_;  // distance of each needed patch to the nearest taken one
};

}  // namespace

std::vector<char32_t> chooseReferenceCharacters(const std::vector<char32_t>& candidates,
                                                const std::vector<char32_t>& wanted, int count,
                                                const ContentFonts& content, const std::string& language) {
  if (candidates.size() <= static_cast<std::size_t>(count)) return candidates;
  Coverage coverage(content, language);
  std::vector<WantedCharacter> weighed;
  for (const char32_t character : wanted.empty() ? candidates : wanted) weighed.push_back({character});
  coverage.want(weighed);
  const auto offered = thinned(candidates, std::max(kMaxCandidates, static_cast<std::size_t>(count)));
  auto taken = coverage.choose(offered, static_cast<std::size_t>(count));
  std::sort(taken.begin(), taken.end());
  std::vector<char32_t> chosen;
  for (const std::size_t c : taken) chosen.push_back(offered[c]);
  return chosen;
}

std::vector<char32_t> charactersToDraw(const std::vector<char32_t>& drawn, const std::vector<char32_t>& candidates,
                                       const std::vector<WantedCharacter>& wanted, int count,
                                       const ContentFonts& content, const std::string& language) {
  Coverage coverage(content, language);
  coverage.want(wanted);
  for (const char32_t character : drawn) coverage.take(character);
  std::vector<char32_t> letters, marked, signs;
  const auto kindOf = [&](char32_t c) -> auto& {
    return letterScript(c) == "other" ? signs : isMarked(c) ? marked : letters;
  };
  for (const char32_t c : candidates) {
    const bool isDrawn = std::find(drawn.begin(), drawn.end(), c) != drawn.end();
    if (!isDrawn && content.has(c, language)) kindOf(c).push_back(c);
  }
  std::vector<char32_t> proposed;
  for (const auto* kind : {&letters, &marked, &signs}) {
    const auto offered = thinned(*kind, kMaxCandidates);
    const std::size_t left = static_cast<std::size_t>(count) - proposed.size();
    for (const std::size_t c : coverage.choose(offered, left)) proposed.push_back(offered[c]);
  }
  return proposed;
}

}  // namespace gg
