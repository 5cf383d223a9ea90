#include "engine/generate/content_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/generate/picture_alignment.h"
#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

constexpr double kThinnest = -0.06, kBoldest = 0.16;  // em, growth of strokes tried
constexpr int kWeightSteps = 6;
constexpr std::array<double, 4> kSlants = {0.08, 0.16, 0.24, 0.32};  // sideways per upright
constexpr double kClearly = 0.95;  // of the upright design's error: what a slanted one must stay under
constexpr double kSteepness = 5;   // how much a design gains by being more like the references than the others are

/// A growth of strokes that gives one design, moved by `transform`, as much ink as the references: a bold style is
/// compared by its shapes.
double growthToEqualInk(const std::vector<ContentPair>& pairs, std::size_t design, GlyphTransform transform,
                        const GlyphFrame& frame) {
  double wanted = 0;
  for (const auto& pair : pairs) wanted += inkSum(*pair.reference);
  double low = kThinnest, high = kBoldest;
  for (int step = 0; step < kWeightSteps; ++step) {
    transform.emboldenX = transform.emboldenY = 0.5 * (low + high);
    double found = 0;
    for (const auto& pair : pairs) found += inkSum(frame.render(*(*pair.content)[design], transform).bitmap);
    (found < wanted ? low : high) = transform.emboldenX;
  }
  return 0.5 * (low + high);
}

/// A design as placed, and how far it is from the references with its strokes grown to their weight.
struct Placed {
  DesignFit fit;
  double growth = 0, error = 0;
};

DesignFit place(const std::vector<ContentPair>& pairs, std::size_t design, double slant, const GlyphFrame& frame) {
  GlyphTransform slanted;
  slanted.shear = slant;
  std::vector<AlignmentPair> boxes;
  for (const auto& [reference, content] : pairs) {
    boxes.push_back({inkBox(*reference), inkBox(frame.render(*(*content)[design], slanted).bitmap)});
  }
  DesignFit fit;
  fit.transform = fitAlignment(boxes, frame);
  fit.transform.shear = slant;
  fit.heights = EdgeHeights(boxes, fit.transform, frame);
  return fit;
}

/// Upright, or at the slant that fits clearly better.
Placed placeLike(const std::vector<ContentPair>& pairs, std::size_t design, const GlyphFrame& frame) {
  const auto placed = [&](double slant, double growth) {
    Placed result{place(pairs, design, slant, frame), growth};
    auto transform = result.fit.transform;
    transform.emboldenX = transform.emboldenY = growth;
    for (const auto& [reference, content] : pairs) {
      result.error += l1Error(*reference, frame.render(*(*content)[design], transform).bitmap);
    }
    return result;
  };
  const double growth = growthToEqualInk(pairs, design, place(pairs, design, 0, frame).transform, frame);
  Placed best = placed(0, growth);
  const double enough = kClearly * best.error;
  for (const double slant : kSlants) {
    auto other = placed(slant, growth);
    if (other.error < std::min(best.error, enough)) best = std::move(other);
  }
  return best;
}

GlyphTransform laidOn(const PictureAlignment& references, const std::vector<ContentPair>& pairs, std::size_t design,
                      const Placed& placed) {
  auto grown = placed.fit.transform;
  grown.emboldenX = grown.emboldenY = placed.growth;
  std::vector<const GlyphOutline*> outlines;
  for (const auto& pair : pairs) outlines.push_back((*pair.content)[design]);
  auto transform = references.refined(grown, placed.fit.heights, outlines);
  transform.emboldenX = transform.emboldenY = 0;
  return transform;
}

/// Softmax over how far each design is from the references, relative to the mean of all designs; few references say
/// less.
void weighDesigns(std::vector<double> errors, std::size_t references, ContentFit& fit) {
  const auto designs = static_cast<double>(fit.size()), count = static_cast<double>(references);
  const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / designs;
  if (mean <= 0) return;
  const double steepness = kSteepness * count / (count + 0.7);
  for (double& error : errors) error = std::exp(-steepness * (error / mean - 1));
  const double sum = std::accumulate(errors.begin(), errors.end(), 0.0);
  for (std::size_t d = 0; d < fit.size(); ++d) fit[d].weight = std::round(8 * designs * errors[d] / sum) / 8;
}

}  // namespace

ContentGlyph contentGlyph(const std::vector<GlyphOutline>& designs) {
  ContentGlyph glyph;
  for (const auto& design : designs) glyph.push_back(&design);
  return glyph;
}

GlyphTransform DesignFit::of(const GlyphOutline& glyph) const {
  auto put = heights.apply(transform, glyph);
  if (!other) return put;
  const auto there = other->of(glyph);
  const auto mix = [this](double& value, double towards) { value += share * (towards - value); };
  mix(put.scaleX, there.scaleX);
  mix(put.scaleY, there.scaleY);
  mix(put.shiftX, there.shiftX);
  mix(put.shiftY, there.shiftY);
  mix(put.shear, there.shear);
  return put;
}

GlyphTransform DesignFit::grown(const GlyphOutline& glyph, double part) const {
  auto put = of(glyph);
  double amount = growth.value_or(0);
  if (other) amount += share * (other->growth.value_or(0) - amount);
  put.emboldenX = put.emboldenY = part * amount;
  return put;
}

ContentFit mixed(const ContentFit& first, const ContentFit& second, double share) {
  ContentFit fit = first;
  for (std::size_t d = 0; d < fit.size(); ++d) {
    fit[d].weight += share * (second[d].weight - fit[d].weight);
    fit[d].closeness += share * (second[d].closeness - fit[d].closeness);
    fit[d].other = std::make_shared<const DesignFit>(second[d]);
    fit[d].share = share;
  }
  return fit;
}

ContentFit fitContent(const std::vector<ContentPair>& pairs, std::size_t designs, const GlyphFrame& frame,
                      bool likeness) {
  ContentFit fit;
  if (!likeness) {
    for (std::size_t d = 0; d < designs; ++d) fit.push_back(place(pairs, d, 0, frame));
    return fit;
  }
  std::vector<const Bitmap*> references;
  for (const auto& pair : pairs) references.push_back(pair.reference);
  const PictureAlignment alignment(references);
  std::vector<double> errors;
  for (std::size_t d = 0; d < designs; ++d) {
    auto placed = placeLike(pairs, d, frame);
    errors.push_back(placed.error);
    placed.fit.transform = laidOn(alignment, pairs, d, placed);
    if (!pairs.empty()) placed.fit.growth = placed.growth;
    fit.push_back(std::move(placed.fit));
  }
  weighDesigns(errors, pairs.size(), fit);
  return fit;
}

GlyphFrame::Rendering contentPicture(const ContentGlyph& glyph, const ContentFit& fit, const GlyphFrame& frame) {
  GlyphFrame::Rendering picture{Bitmap(frame.size(), frame.size() * static_cast<int>(glyph.size())), false};
  float* into = picture.bitmap.data();
  for (std::size_t d = 0; d < glyph.size(); ++d) {
    const auto design = frame.render(*glyph[d], fit[d].of(*glyph[d]));
    const auto weight = static_cast<float>(fit[d].weight);
    into = std::transform(design.bitmap.data(), design.bitmap.data() + design.bitmap.size(), into,
                          [weight](float ink) { return weight * ink; });
    picture.clipped = picture.clipped || (d == 0 && design.clipped);
  }
  return picture;
}

}  // namespace gg
