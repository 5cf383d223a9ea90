#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/generator.h"
#include "engine/glyph/stroke_agreement.h"
#include "engine/train/bootstrap.h"
#include "engine/train/evaluator.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// A glyph made for a font whose real one is known.
struct JudgedGlyph {
  std::string script, font, family;
  char32_t character = 0;
  Signs signs{};
  double l1 = 0;            // to the real glyph
  StrokeAgreement strokes;  // with the real glyph
  bool bad = false;
};

/// How well suspicion meets the bad glyphs of some fonts.
struct SuspicionScore {
  std::string script;  // "all" for every one
  std::size_t glyphs = 0, bad = 0, suspect = 0, both = 0;
  double auc = 0;  // chance that a bad glyph is doubted more than a good one (area under the ROC curve)
  double precision() const { return suspect == 0 ? 0 : double(both) / double(suspect); }
  double recall() const { return bad == 0 ? 0 : double(both) / double(bad); }
};

struct Calibration {
  DoubtScale scale;                    // fitted on every font
  std::vector<SuspicionScore> scores;  // by script, then all: of each half of the families with the scale of the other
  std::vector<JudgedGlyph> glyphs;
};

struct CalibrationOptions {
  EvaluationOptions evaluation;  // which glyphs of which fonts, with how many references
  double recall = 0.65;          // of the bad glyphs that shall be suspect: sets the threshold
};

/// Bad: a tenth of the real glyph's strokes is missing, or a tenth of the made one's is too much. A glyph whose strokes
/// merely lie elsewhere, or are heavier, is not.
Result<Calibration> calibrate(Generator& generator, const FontCorpus& fonts, const ContentFonts& content,
                              const CalibrationOptions& options, const StopFlag& stop = {},
                              const ProgressCallback& progress = {});

}  // namespace gg
