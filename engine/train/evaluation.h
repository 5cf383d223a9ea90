#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/train/bootstrap.h"
#include "engine/train/deletion_scores.h"

namespace gg {

enum class Score {
  L1,
  Rmse,
  Ssim,
  Sharpness,
  RealSharpness,
  Midtones,
  RealMidtones,  // metrics.h
  Components,
  Holes,
  SkeletonRecall,
  InkError,      // structure.h; only over glyphs whose structure counts
  AdvanceError,  // em, of the advance width; only where one is predicted
  LeftBearingError,
  RightBearingError,  // em, of the side bearings; only where the advance is predicted and both glyphs have ink
};
constexpr std::size_t kScoreCount = 14;

/// The mean scores of one font's glyphs.
struct FontScores {
  std::string font;
  std::size_t glyphs = 0, structured = 0;  // structured: those of them whose structure counts
  std::size_t advances = 0;                // those whose advance width is predicted
  std::size_t bearings = 0;                // those of them that have side bearings
  std::array<double, kScoreCount> sums{};

  /// Measures one glyph; pictures of one size on coverage 0…1.
  void add(const Bitmap& made, const Bitmap& real);
  /// The advance widths of one glyph, em, and where its ink lies in them: a glyph stands in the middle of its frame.
  void addWidths(const Bitmap& made, double madeAdvance, const Bitmap& real, double realAdvance,
                 const GlyphFrame& frame);
  /// False for a structure score when no glyph's structure counts.
  bool has(Score score) const { return count(score) > 0; }
  double mean(Score score) const { return sums[static_cast<std::size_t>(score)] / static_cast<double>(count(score)); }

 private:
  std::size_t count(Score score) const {
    if (score == Score::AdvanceError) return advances;
    if (score == Score::LeftBearingError || score == Score::RightBearingError) return bearings;
    return score < Score::Components ? glyphs : structured;
  }
};

enum class Method {
  Model,
  Refined,
  Drawn,        // after drawing the characters that are proposed (engine/generate/draw_next.h)
  DrawnRandom,  // after drawing as many at random
  NoCross,
  NetworkAlone,  // without the shape prior (engine/generate/shape_prior.h)
  ContentCopy,
  NearestFont
};
const char* title(Method method);  // "model", "refined model", "no cross-attention", "content copy", …

/// What one method reached in one split of one script.
struct EvaluationRow {
  std::string script;  // "latin", "han", …; "han from latin" when the references are of another script
  std::string split;   // UFUC, UFSC, SFUC; given: characters chosen by the caller
  int references = 0;  // K; 0 where it does not matter
  Method method = Method::Model;
  std::vector<FontScores> fonts;

  std::size_t glyphs() const;
};

/// The mean over fonts of the fonts' means.
Interval meanScore(const EvaluationRow& row, Score score, std::uint64_t seed);
/// The ratio of the two rows' means over the fonts that both have, resampled together.
Interval scoreRatio(const EvaluationRow& row, const EvaluationRow& base, Score score, std::uint64_t seed);

/// Which share of the content copies' disagreement with the real glyphs' structure the row's glyphs do not have: 1 when
/// all agree, 0 when as few as of the copies, below 0 when fewer. Agreement is the mean of these scores (of Components,
/// Holes, SkeletonRecall). Over the fonts that both rows have, resampled together.
Interval structureGapClosed(const EvaluationRow& row, const EvaluationRow& copy, const std::vector<Score>& agreement,
                            std::uint64_t seed);

/// A font's line on the contact sheet.
struct SheetLine {
  std::string font;  // and script: "dm-sans, latin"
  double error = 0;  // mean L1 of the font's glyphs, the shown ones and the others
  std::vector<Bitmap> content, references, made, real;
};

struct Evaluation {
  std::vector<EvaluationRow> rows;     // by script, split, K, method
  std::vector<DeletionRow> deletions;  // by script, split, K, block, head
  std::vector<SheetLine> sheet;
  std::vector<std::string> notes;  // sentences for people: what was not evaluated and why
  std::string model, content;
  int size = 0;   // px at which the figures were measured
  int drawn = 0;  // characters that Drawn and DrawnRandom add
  std::uint64_t seed = 0;

  /// The row to compare with; K 0 stands for any. Null when there is none.
  const EvaluationRow* find(const EvaluationRow& like, Method method) const;
};

}  // namespace gg
