#include "engine/train/evaluation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/glyph/picture_measures.h"
#include "engine/train/metrics.h"
#include "engine/train/structure.h"

namespace gg {
void FontScores::add(const Bitmap& made, const Bitmap& real) {
  const auto sum = [this](Score score) -> double& { return sums[static_cast<std::size_t>(score)]; };
  ++glyphs;
  sum(Score::L1) += l1Error(made, real);
  sum(Score::Rmse) += rmse(made, real);
  sum(Score::Ssim) += ssim(made, real);
  sum(Score::Sharpness) += sharpness(made);
  sum(Score::RealSharpness) += sharpness(real);
  sum(Score::Midtones) += midtones(made);
  sum(Score::RealMidtones) += midtones(real);
  const StructureScore structure = compareStructure(made, real);
  if (!structure.counted) return;
  ++structured;
  sum(Score::Components) += structure.sameComponents ? 1 : 0;
  sum(Score::Holes) += structure.sameHoles ? 1 : 0;
  sum(Score::SkeletonRecall) += structure.skeletonRecall;
  sum(Score::InkError) += structure.inkError;
}

void FontScores::addWidths(const Bitmap& made, double madeAdvance, const Bitmap& real, double realAdvance,
                           const GlyphFrame& frame) {
  const auto sum = [this](Score score) -> double& { return sums[static_cast<std::size_t>(score)]; };
  ++advances;
  sum(Score::AdvanceError) += std::abs(madeAdvance - realAdvance);
  const Box ours = inkBox(made), theirs = inkBox(real);
  if (ours.width() <= 0 || theirs.width() <= 0) return;
  ++bearings;
  // From the middle of the frame: half of the advance to its edge, the rest to the ink.
  const double wider = (madeAdvance - realAdvance) / 2;
  sum(Score::LeftBearingError) += std::abs(wider + (ours.left - theirs.left) / frame.emPixels());
  sum(Score::RightBearingError) += std::abs(wider - (ours.right - theirs.right) / frame.emPixels());
}

const char* title(Method method) {
  switch (method) {
    case Method::Model:
      return "model";
    case Method::Refined:
      return "refined model";
    case Method::Drawn:
      return "proposals drawn";
    case Method::DrawnRandom:
      return "random ones drawn";
    case Method::NetworkAlone:
      return "network alone";
    case Method::NoCross:
      return "no cross-attention";
    case Method::ContentCopy:
      return "content copy";
    case Method::NearestFont:
      return "nearest training font";
  }
  return "";
}

std::size_t EvaluationRow::glyphs() const {
  std::size_t sum = 0;
  for (const FontScores& font : fonts) sum += font.glyphs;
  return sum;
}

Interval meanScore(const EvaluationRow& row, Score score, std::uint64_t seed) {
  std::vector<double> values;
  for (const FontScores& font : row.fonts) {
    if (font.has(score)) values.push_back(font.mean(score));
  }
  return bootstrapMean(values, seed);
}

namespace {

/// The ratio of a value's sums over the fonts that both rows have with this score.
template <class Value>
Interval ratioOf(const EvaluationRow& row, const EvaluationRow& base, Score score, Value value, std::uint64_t seed) {
  std::vector<double> above, below;
  for (const FontScores& font : row.fonts) {
    const auto same = std::find_if(base.fonts.begin(), base.fonts.end(),
                                   [&](const FontScores& other) { return other.font == font.font; });
    if (same == base.fonts.end() || !font.has(score) || !same->has(score)) continue;
    above.push_back(value(font));
    below.push_back(value(*same));
  }
  return bootstrapRatio(above, below, seed);
}

}  // namespace

Interval scoreRatio(const EvaluationRow& row, const EvaluationRow& base, Score score, std::uint64_t seed) {
  return ratioOf(
      row, base, score, [score](const FontScores& font) { return font.mean(score); }, seed);
}

Interval structureGapClosed(const EvaluationRow& row, const EvaluationRow& copy, const std::vector<Score>& agreement,
                            std::uint64_t seed) {
  const auto disagreement = [&](const FontScores& font) {
    const double sum = std::accumulate(agreement.begin(), agreement.end(), 0.0,
                                       [&](double so, Score score) { return so + font.mean(score); });
    return 1 - sum / static_cast<double>(agreement.size());
  };
  const Interval left = ratioOf(row, copy, Score::Components, disagreement, seed);
  return {1 - left.value, 1 - left.high, 1 - left.low, left.fonts};
}

const EvaluationRow* Evaluation::find(const EvaluationRow& like, Method method) const {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const EvaluationRow& row) {
    return row.method == method && row.script == like.script && row.split == like.split &&
           (row.references == like.references || row.references == 0);
  });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace gg
