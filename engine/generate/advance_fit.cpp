#include "engine/generate/advance_fit.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/full_width.h"

namespace gg {

namespace {

constexpr double kPrior = 0.1;  // em of side bearings, those of about one glyph, that count as the content font's
constexpr double kMostBearings = 2.5;
constexpr double kEqual = 0.01;         // em: widths that differ by less are equal
constexpr std::size_t kMonospaced = 3;  // references of one width that make a style monospaced…
constexpr double kVaried = 0.05;        // em: …when the content font's widths differ by this much

double contentAdvance(const GlyphOutline& content) {
  return content.unitsPerEm > 0 ? content.advance / content.unitsPerEm : 0;
}

/// Both side bearings together, em.
double contentBearings(const GlyphOutline& content) {
  const auto [left, right] = std::minmax_element(content.points.begin(), content.points.end(),
                                                 [](const auto& a, const auto& b) { return a.x < b.x; });
  return contentAdvance(content) - (right->x - left->x) / content.unitsPerEm;
}

/// The width that all have, or 0.
double commonWidth(const std::vector<double>& widths) {
  if (widths.empty()) return 0;
  const auto [least, most] = std::minmax_element(widths.begin(), widths.end());
  return *most - *least <= kEqual ? *least : 0;
}

}  // namespace

void AdvanceFit::Bearings::add(double ours, double theirs) {
  ours_ += ours;
  theirs_ += theirs;
}

double AdvanceFit::Bearings::times() const {
  const double theirs = kPrior + theirs_;
  return theirs > 0 ? std::clamp((kPrior + ours_) / theirs, 0.0, kMostBearings) : 1;
}

AdvanceFit::AdvanceFit(const std::vector<AdvancePair>& pairs, const GlyphFrame& frame) : emPixels_(frame.emPixels()) {
  std::vector<double> full, proportional, plain;
  for (const auto& pair : pairs) {
    const Box box = inkBox(*pair.reference);
    if (pair.advance <= 0 || pair.content->empty() || box.width() <= 0) continue;
    const double ours = pair.advance - box.width() / emPixels_, theirs = contentBearings(*pair.content);
    if (isFullWidth(pair.character)) {
      full.push_back(pair.advance);
      fullBearings_.add(ours, theirs);
      continue;
    }
    proportional.push_back(pair.advance);
    plain.push_back(contentAdvance(*pair.content));
    bearings_.add(ours, theirs);
  }
  fullWidth_ = commonWidth(full);
  fullVaries_ = !full.empty() && fullWidth_ <= 0;
  if (proportional.size() < kMonospaced) return;
  const auto [least, most] = std::minmax_element(plain.begin(), plain.end());
  if (*most - *least >= kVaried) mono_ = commonWidth(proportional);
}

double AdvanceFit::advance(char32_t character, const Bitmap& glyph, const GlyphOutline& content) const {
  const bool full = isFullWidth(character);
  if (full && !fullVaries_) return fullWidth_ > 0 ? fullWidth_ : contentAdvance(content);
  if (!full && mono_ > 0) return mono_;
  const Box box = inkBox(glyph);
  if (emPixels_ <= 0 || content.empty() || box.width() <= 0) return contentAdvance(content);
  const Bearings& bearings = full ? fullBearings_ : bearings_;
  return std::max(0.0, box.width() / emPixels_ + bearings.times() * contentBearings(content));
}

}  // namespace gg
