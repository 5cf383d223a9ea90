#include "engine/generate/content_picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

constexpr double kThinnest = -0.06, kBoldest = 0.16;  // em, growth of strokes tried
constexpr int kWeightSteps = 6;
constexpr double kSteepness = 4;  // how much a design gains by being more like the references than the others are

/// Pictures of one design of the references' characters, as moved by `transform` and grown or thinned until they hold
/// as much ink as the references: a bold style is compared by its shapes.
std::vector<Bitmap> ofEqualWeight(const std::vector<ContentPair>& pairs, std::size_t design, GlyphTransform transform,
                                  const GlyphFrame& frame) {
  double wanted = 0;
  for (const auto& pair : pairs) wanted += inkSum(*pair.reference);
  std::vector<Bitmap> pictures;
  double low = kThinnest, high = kBoldest;
  for (int step = 0; step < kWeightSteps; ++step) {
    transform.emboldenX = transform.emboldenY = 0.5 * (low + high);
    pictures.clear();
    double found = 0;
    for (const auto& pair : pairs) {
      pictures.push_back(frame.render(*(*pair.content)[design], transform).bitmap);
      found += inkSum(pictures.back());
    }
    (found < wanted ? low : high) = transform.emboldenX;
  }
  return pictures;
}

/// Softmax over how far each design is from the references, relative to the mean of all designs; few references say
/// less.
void weighDesigns(const std::vector<ContentPair>& pairs, const GlyphFrame& frame, ContentFit& fit) {
  std::vector<double> errors;
  for (std::size_t d = 0; d < fit.size(); ++d) {
    const auto pictures = ofEqualWeight(pairs, d, fit[d].transform, frame);
    double& error = errors.emplace_back(0);
    for (std::size_t i = 0; i < pairs.size(); ++i) error += l1Error(*pairs[i].reference, pictures[i]);
  }
  const double designs = static_cast<double>(fit.size()), references = static_cast<double>(pairs.size());
  const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / designs;
  if (mean <= 0) return;
  const double steepness = kSteepness * references / (references + 0.7);
  for (double& error : errors) error = std::exp(-steepness * (error / mean - 1));
  const double sum = std::accumulate(errors.begin(), errors.end(), 0.0);
  for (std::size_t d = 0; d < fit.size(); ++d) fit[d].weight = std::round(8 * designs * errors[d] / sum) / 8;
}

}  // namespace

ContentFit fitContent(const std::vector<ContentPair>& pairs, std::size_t designs, const GlyphFrame& frame, bool weigh) {
  ContentFit fit(designs);
  for (std::size_t d = 0; d < designs; ++d) {
    std::vector<AlignmentPair> boxes;
    for (const auto& [reference, content] : pairs) {
      boxes.push_back({inkBox(*reference), inkBox(frame.render(*(*content)[d]).bitmap)});
    }
    fit[d].transform = fitAlignment(boxes, frame);
    fit[d].heights = EdgeHeights(boxes, fit[d].transform, frame);
  }
  if (weigh) weighDesigns(pairs, frame, fit);
  return fit;
}

GlyphFrame::Rendering contentPicture(const ContentGlyph& glyph, const ContentFit& fit, const GlyphFrame& frame) {
  GlyphFrame::Rendering picture{Bitmap(frame.size(), frame.size() * static_cast<int>(glyph.size())), false};
  float* into = picture.bitmap.data();
  for (std::size_t d = 0; d < glyph.size(); ++d) {
    const auto design = frame.render(*glyph[d], fit[d].heights.apply(fit[d].transform, *glyph[d]));
    const auto weight = static_cast<float>(fit[d].weight);
    into = std::transform(design.bitmap.data(), design.bitmap.data() + design.bitmap.size(), into,
                          [weight](float ink) { return weight * ink; });
    picture.clipped = picture.clipped || (d == 0 && design.clipped);
  }
  return picture;
}

}  // namespace gg
