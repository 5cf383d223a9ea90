#include "engine/generate/alignment.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

constexpr double kMinExtent = 0.15;    // em: thinner boxes (a dash, an i) say nothing about scale
constexpr double kScaleSpread = 0.12;  // log scale: references that differ by this much are half believed
constexpr double kShiftSpread = 0.06;  // em
constexpr double kScaleLimit = 1.7;
constexpr double kShiftLimit = 0.25;  // em

struct Span {
  double low, high;
  double extent() const { return high - low; }
  double middle() const { return 0.5 * (low + high); }
};
struct SpanPair {
  Span reference, content;
};
struct Weighted {
  double value, weight;
};

double weightedMedian(std::vector<Weighted> items) {
  std::sort(items.begin(), items.end(), [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
  double total = 0;
  for (const auto& item : items) total += item.weight;
  // The midpoint convention makes the median of two equal weights their mean.
  double below = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    below += items[i].weight;
    if (std::abs(below - total / 2) < 1e-9 * total && i + 1 < items.size()) {
      return 0.5 * (items[i].value + items[i + 1].value);
    }
    if (below > total / 2) return items[i].value;
  }
  return items.back().value;
}

/// The median, pulled to zero for few items and for items that scatter more than `tolerance`.
double shrunkMedian(const std::vector<Weighted>& items, double tolerance) {
  if (items.empty()) return 0;
  const double median = weightedMedian(items);
  std::vector<Weighted> deviations;
  for (const auto& item : items) deviations.push_back({std::abs(item.value - median), item.weight});
  const double spread = weightedMedian(deviations) / tolerance;
  const double count = static_cast<double>(items.size());
  return median * (count / (count + 0.7)) / (1 + spread * spread);
}

struct AxisFit {
  double scale = 1, shift = 0;
};

AxisFit fitAxis(const std::vector<SpanPair>& pairs) {
  std::vector<Weighted> scales, shifts;
  for (const auto& p : pairs) {
    if (p.content.extent() < kMinExtent || p.reference.extent() < kMinExtent / 3) continue;
    scales.push_back({std::log(p.reference.extent() / p.content.extent()), p.content.extent()});
  }
  AxisFit fit;
  fit.scale = onAlignmentGrid(std::clamp(std::exp(shrunkMedian(scales, kScaleSpread)), 1 / kScaleLimit, kScaleLimit));
  for (const auto& p : pairs) {
    shifts.push_back({p.reference.middle() - fit.scale * p.content.middle(), 1});
  }
  fit.shift = onAlignmentGrid(std::clamp(shrunkMedian(shifts, kShiftSpread), -kShiftLimit, kShiftLimit));
  return fit;
}

}  // namespace

double onAlignmentGrid(double value) { return std::round(value * 256) / 256; }

GlyphTransform fitAlignment(const std::vector<AlignmentPair>& pairs, const GlyphFrame& frame) {
  std::vector<SpanPair> xs, ys;
  const double em = frame.emPixels(), centre = 0.5 * frame.size(), baseline = frame.baseline();
  for (const auto& p : pairs) {
    if (p.reference.width() <= 0 || p.content.width() <= 0) continue;
    const auto x = [&](const Box& b) { return Span{(b.left - centre) / em, (b.right - centre) / em}; };
    const auto y = [&](const Box& b) { return Span{(baseline - b.bottom) / em, (baseline - b.top) / em}; };
    xs.push_back({x(p.reference), x(p.content)});
    ys.push_back({y(p.reference), y(p.content)});
  }
  GlyphTransform transform;
  const auto x = fitAxis(xs), y = fitAxis(ys);
  transform.scaleX = x.scale;
  transform.shiftX = x.shift;
  transform.scaleY = y.scale;
  transform.shiftY = y.shift;
  return transform;
}

}  // namespace gg
