#include "engine/generate/shape_prior.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/generate/lost_holes.h"
#include "engine/generate/lost_strokes.h"
#include "engine/generate/region_repair.h"
#include "engine/glyph/blur.h"
#include "engine/glyph/picture_measures.h"
#include "engine/glyph/registration.h"
#include "engine/glyph/topology.h"

namespace gg {

namespace {

/// How a design is followed.
struct Following {
  double trust;      // the odds of ink are multiplied by e to this on a stroke, divided by it off one
  double stiffness;  // of its movement, in which it is laid on the made glyph
  double softness;   // of the side: blur at the end; much trust makes edges too sharp
};
constexpr Following kAny{2, 1, 0}, kClose{5, 1.6, 0.0034};  // a design that the style is unlike, and one that it is
constexpr float kSurest = 1e-4F;                            // nothing is surer than this for the network
constexpr double kSoft = 0.0043;  // of the side: blur of both pictures; agreeing edges would be too sharp else
// Where a glyph has other parts or holes than a design that is so close and has so few, the design stands for it.
constexpr double kAlike = 0.25;
constexpr int kFewRegions = 4;
constexpr double kGrowths[] = {1, 0.7, 0.45, 0.2};
constexpr int kManyParts = 5;  // one in so many parts and holes of a design may be lost in growing
constexpr int kDetail = 48;    // px, of the pictures that are laid on each other

/// The design with the least error for its likeness to the style; none: all are blank, or their weight is not known.
std::optional<std::size_t> followedDesign(const Bitmap& made, const ContentGlyph& glyph, const ContentFit& fit,
                                          const GlyphFrame& frame) {
  std::optional<std::size_t> best;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t d = 0; d < glyph.size(); ++d) {
    if (!fit[d].growth || fit[d].weight < kSeenWeight) continue;
    const Bitmap drawing = frame.render(*glyph[d], fit[d].grown(*glyph[d])).bitmap;
    const double error = l1Error(made, drawing) / fit[d].weight;
    if (error >= least || !hasInk(drawing)) continue;
    least = error;
    best = d;
  }
  return best;
}

/// A design in the references' weight, or as far grown towards it as leaves its parts and holes as they are, but for a
/// few of many: hairlines break when they are made thinner, counters close when strokes are made bolder.
Bitmap grownWhole(const GlyphOutline& outline, const DesignFit& fit, const GlyphFrame& frame) {
  const auto drawn = [&](double part) { return frame.render(outline, fit.grown(outline, part)).bitmap; };
  const Bitmap plain = drawn(0);
  const auto parts = topology(inkMask(plain));
  const int most = (parts.components + parts.holes) / kManyParts;
  for (const double part : kGrowths) {
    Bitmap grown = drawn(part);
    const auto now = topology(inkMask(grown));
    if (std::abs(now.components - parts.components) + std::abs(now.holes - parts.holes) <= most) return grown;
  }
  return plain;
}

/// Gives the glyph as many parts and holes as the shape has, where the sans has as many: what only one design has (an R
/// whose bowl is open) is the design's way, not the character's.
void repairRegions(const Bitmap& shape, const Topology& wanted, const ContentGlyph& glyph, const ContentFit& fit,
                   const GlyphFrame& frame, Bitmap& result) {
  const Bitmap sans = frame.render(*glyph.front(), fit.front().of(*glyph.front())).bitmap;
  const Topology usual = topology(inkMask(sans));
  if (wanted.holes == usual.holes) {
    joinRegions(shape, RegionKind::Ground, result);
    partRegions(shape, RegionKind::Ground, result);
  }
  if (wanted.components == usual.components) {
    partRegions(shape, RegionKind::Ink, result);
    joinRegions(shape, RegionKind::Ink, result);
  }
}

Following following(double closeness) {
  const auto between = [closeness](double any, double close) { return any + closeness * (close - any); };
  return {between(kAny.trust, kClose.trust), between(kAny.stiffness, kClose.stiffness),
          between(kAny.softness, kClose.softness)};
}

float withOdds(float ink, float shape, double trust) {
  const double sure = std::clamp(ink, kSurest, 1 - kSurest), odds = std::exp(trust * (2 * shape - 1));
  return static_cast<float>(sure * odds / (sure * odds + 1 - sure));
}

}  // namespace

Bitmap withShapePrior(const Bitmap& made, const ContentGlyph& glyph, const ContentFit& fit, const GlyphFrame& frame) {
  const auto design = followedDesign(made, glyph, fit, frame);
  if (!design) return made;
  const Bitmap drawing = grownWhole(*glyph[*design], fit[*design], frame);
  const Following how = following(fit[*design].closeness);
  const Bitmap shape = Registration(made, drawing, kDetail, how.stiffness).laid(drawing);
  const Bitmap soft = gaussianBlur(shape, kSoft * made.width());
  Bitmap result = gaussianBlur(made, kSoft * made.width());
  std::transform(result.data(), result.data() + result.size(), soft.data(), result.data(),
                 [&how](float ink, float ofShape) { return withOdds(ink, ofShape, how.trust); });
  result = gaussianBlur(result, how.softness * made.width());
  restoreLostStrokes(shape, made, result);
  reopenLostHoles(shape, result);
  const Topology wanted = topology(inkMask(shape));
  if (topology(inkMask(result)) == wanted) return result;
  repairRegions(shape, wanted, glyph, fit, frame, result);
  const bool isSimple = wanted.components + wanted.holes <= kFewRegions && fit[*design].closeness >= kAlike;
  return isSimple && topology(inkMask(result)) != wanted ? shape : result;
}

}  // namespace gg
