#include "engine/generate/edge_heights.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

constexpr double kReach = 0.05;      // em, σ: edges this near say where a glyph's edge lies
constexpr double kDoubt = 0.7;       // references' worth of doubt
constexpr double kMostShift = 0.1;   // em: what is farther away is another shape
constexpr double kTolerance = 0.01;  // em, σ: edges at one height that scatter this much are half believed
constexpr double kMinExtent = 0.15;  // em: lower glyphs (a dash) are moved only

}  // namespace

EdgeHeights::EdgeHeights(const std::vector<AlignmentPair>& pairs, const GlyphTransform& fit, const GlyphFrame& frame) {
  const auto height = [&](double y) { return (frame.baseline() - y) / frame.emPixels(); };
  for (const auto& [reference, content] : pairs) {
    if (reference.height() <= 0 || content.height() <= 0) continue;
    for (const auto edge : {&Box::top, &Box::bottom}) {
      const double from = height(content.*edge);
      const double shift = height(reference.*edge) - (fit.scaleY * from + fit.shiftY);
      if (std::abs(shift) <= kMostShift) edges_.push_back({from, shift});
    }
  }
}

double EdgeHeights::shiftAt(double height) const {
  double weights = kDoubt, sum = 0, squares = 0;
  for (const auto& edge : edges_) {
    const double distance = (edge.height - height) / kReach;
    const double weight = std::exp(-0.5 * distance * distance);
    weights += weight;
    sum += weight * edge.shift;
    squares += weight * edge.shift * edge.shift;
  }
  const double found = weights - kDoubt;
  if (found <= 1e-9) return 0;
  const double mean = sum / found, variance = std::max(0.0, squares / found - mean * mean);
  return sum / weights / (1 + variance / (kTolerance * kTolerance));
}

GlyphTransform EdgeHeights::apply(GlyphTransform fit, const GlyphOutline& glyph) const {
  if (edges_.empty() || glyph.empty()) return fit;
  const auto [low, high] = std::minmax_element(glyph.points.begin(), glyph.points.end(),
                                               [](const auto& a, const auto& b) { return a.y < b.y; });
  const double bottom = low->y / glyph.unitsPerEm, top = high->y / glyph.unitsPerEm;
  const double bottomShift = shiftAt(bottom), topShift = shiftAt(top);
  if (top - bottom < kMinExtent) {
    fit.shiftY += onAlignmentGrid(0.5 * (bottomShift + topShift));
    return fit;
  }
  const double scale = onAlignmentGrid(fit.scaleY + (topShift - bottomShift) / (top - bottom));
  fit.shiftY = onAlignmentGrid(fit.scaleY * bottom + fit.shiftY + bottomShift - scale * bottom);
  fit.scaleY = scale;
  return fit;
}

}  // namespace gg
