#include "engine/train/logistic_fit.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/base/linear_system.h"

namespace gg {

namespace {

constexpr double kRidge = 1;         // of so many glyphs
constexpr double kScriptRidge = 50;  // a script's own bias rests on few fonts
constexpr int kSteps = 30;

using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

/// What is known of a glyph, and whether it is bad.
struct Row {
  Vector known;  // signs, scripts, and 1 for the bias
  bool bad;
};

/// Coefficients of what is known, 0 of what is not used. The last is the bias.
Vector fitted(const std::vector<Row>& rows, const std::vector<bool>& used) {
  const std::size_t size = used.size();
  Vector weight(size);
  for (int step = 0; step < kSteps; ++step) {
    Matrix curvature(size, Vector(size));
    Vector slope(size);
    for (std::size_t i = 0; i < size; ++i) {
      const double ridge = i < kSignCount ? kRidge : i + 1 < size ? kScriptRidge : 0;
      curvature[i][i] = std::max(ridge, 1e-6);
      slope[i] = -ridge * weight[i];
    }
    for (const auto& [known, bad] : rows) {
      double sum = 0;
      for (std::size_t i = 0; i < size; ++i) sum += used[i] ? weight[i] * known[i] : 0;
      const double chance = 1 / (1 + std::exp(-sum));
      for (std::size_t i = 0; i < size; ++i) {
        if (!used[i]) continue;
        slope[i] += known[i] * ((bad ? 1 : 0) - chance);
        for (std::size_t j = 0; j < size; ++j) {
          if (used[j]) curvature[i][j] += known[i] * known[j] * chance * (1 - chance);
        }
      }
    }
    const auto change = solved(curvature, slope);
    for (std::size_t i = 0; i < size; ++i) weight[i] += change[i];
  }
  return weight;
}

double thresholdFor(const DoubtScale& scale, const std::vector<FittedGlyph>& glyphs, double recall) {
  std::vector<double> chances;
  for (const auto& glyph : glyphs) {
    if (glyph.bad) chances.push_back(scale.judge(glyph.signs, glyph.script).chance);
  }
  if (chances.empty() || chances.size() == glyphs.size()) return 0.5;
  std::sort(chances.begin(), chances.end(), std::greater<>());
  const auto wanted = static_cast<std::size_t>(std::ceil(recall * double(chances.size())));
  return chances[std::clamp<std::size_t>(wanted, 1, chances.size()) - 1];
}

}  // namespace

DoubtScale fitDoubt(const std::vector<FittedGlyph>& glyphs, double recall) {
  DoubtScale scale;
  Signs deviation{};
  const auto count = std::max(1.0, double(glyphs.size()));
  for (const auto& glyph : glyphs) scale.scriptBias.emplace(glyph.script, 0);
  const std::size_t scripts = scale.scriptBias.size();
  std::vector<bool> used(kSignCount + scripts + 1, true);
  for (std::size_t i = 0; i < kSignCount; ++i) {
    for (const auto& glyph : glyphs) scale.centre[i] += glyph.signs[i] / count;
    for (const auto& glyph : glyphs) deviation[i] += std::pow(glyph.signs[i] - scale.centre[i], 2) / count;
    deviation[i] = std::sqrt(deviation[i]);
    used[i] = deviation[i] > 1e-9;
  }
  std::vector<Row> rows;
  for (const auto& glyph : glyphs) {
    Vector known;
    for (std::size_t i = 0; i < kSignCount; ++i) {
      known.push_back(used[i] ? (glyph.signs[i] - scale.centre[i]) / deviation[i] : 0);
    }
    for (const auto& [script, bias] : scale.scriptBias) known.push_back(script == glyph.script ? 1 : 0);
    known.push_back(1);
    rows.push_back({std::move(known), glyph.bad});
  }
  Vector weight;
  for (bool again = true; again;) {
    again = false;
    weight = fitted(rows, used);
    for (std::size_t i = 0; i < kSignCount; ++i) {
      if (!used[i] || weight[i] > 0) continue;
      used[i] = false;
      again = true;
    }
  }
  for (std::size_t i = 0; i < kSignCount; ++i) scale.weight[i] = used[i] ? weight[i] / deviation[i] : 0;
  std::size_t at = kSignCount;
  for (auto& [script, bias] : scale.scriptBias) bias = weight[at++];
  scale.bias = weight.back();
  scale.threshold = thresholdFor(scale, glyphs, recall);
  return scale;
}

}  // namespace gg
