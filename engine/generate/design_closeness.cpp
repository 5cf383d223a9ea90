#include "engine/generate/design_closeness.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/picture_measures.h"
#include "engine/glyph/registration.h"

namespace gg {

namespace {

constexpr std::size_t kMost = 8;                        // references
constexpr int kDetail = 48;                             // px, of the pictures that are laid on each other
constexpr double kClose = 1 / 280.0, kFar = 1 / 180.0;  // of the side

/// The length of the outlines, in px: a step from white to black counts once.
double outlineLength(const Bitmap& picture) {
  double length = 0;
  for (int y = 1; y < picture.height(); ++y) {
    for (int x = 1; x < picture.width(); ++x) {
      length += std::hypot(picture.at(x, y) - picture.at(x - 1, y), picture.at(x, y) - picture.at(x, y - 1));
    }
  }
  return length;
}

/// The mean distance of outlines that is left, as a share of the side: of the middle one of the references, since some
/// (signs, letters that the design has in another form) tell nothing of the style.
double distanceLeft(const std::vector<ContentPair>& pairs, std::size_t design, const DesignFit& fit,
                    const GlyphFrame& frame) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < std::min(pairs.size(), kMost); ++i) {
    const GlyphOutline& outline = *(*pairs[i].content)[design];
    const Bitmap drawing = frame.render(outline, fit.grown(outline)).bitmap;
    const double length = outlineLength(*pairs[i].reference);
    if (length <= 0) continue;
    const Bitmap laid = Registration(*pairs[i].reference, drawing, kDetail).laid(drawing);
    distances.push_back(l1Error(*pairs[i].reference, laid) * static_cast<double>(laid.size()) / length);
  }
  if (distances.empty()) return kFar;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle / frame.size();
}

}  // namespace

void judgeCloseness(const std::vector<ContentPair>& pairs, const GlyphFrame& frame, ContentFit& fit) {
  for (std::size_t d = 0; d < fit.size(); ++d) {
    if (!fit[d].growth || fit[d].weight < kSeenWeight) continue;
    fit[d].closeness = std::clamp((kFar - distanceLeft(pairs, d, fit[d], frame)) / (kFar - kClose), 0.0, 1.0);
  }
}

}  // namespace gg
