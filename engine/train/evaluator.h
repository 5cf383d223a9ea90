#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/generator.h"
#include "engine/train/evaluation.h"
#include "engine/train/font_corpus.h"

namespace gg {

struct EvaluationOptions {
  std::vector<int> references = {4};  // each K is evaluated; the references of a smaller K are among those of a larger
  std::size_t maxFonts = 0;           // > 0: at most so many fonts of a script, drawn with the seed
  std::size_t glyphs = 40;            // at most so many per font, script and split, drawn with the seed
  std::vector<std::string> scripts;   // empty: all
  bool crossScript = false;           // also Latin ↔ Han, kana: references of one script, glyphs of another
  bool networkAlone = false;          // judged is what the network gives, without engine/generate/shape_prior.h
  bool ablate = false;                // also the model with its cross-attention off, and without the shape prior
  int refineSteps = 0;                // > 0: also the model refined on each font's references (refine.h)
  DeviceKind device = DeviceKind::Auto;  // on which it is refined
  int drawNext = 0;                      // > 0: also after drawing so many more, proposed and random letters
  std::size_t deletions = 0;             // > 0: also the deletion test, on at most so many glyphs of a task
  int figureSize = 0;                    // px at which pictures are compared; 0: the model's S
  std::uint64_t seed = 1;
  std::size_t sheetFonts = 24;  // lines of the contact sheet
  bool sheetWorst = false;      // it shows the fonts that are drawn worst, and of each the worst glyphs

  // Fixed instead of drawn: these references and targets, for every font that has them.
  std::vector<char32_t> fixedReferences, fixedTargets;
};

/// Judges a model on fonts it was not trained on. Splits: UFUC (Han and Hangul of the unseen bucket; for Latin and
/// kana every character that is not a reference), UFSC (Han and Hangul outside the bucket) and, when `training`
/// holds characters of the bucket, SFUC on its fonts. References come from outside the bucket and are never targets;
/// for Latin they are letters first, the second of the other case than the first. Baselines: the content glyph and,
/// given `training`, the nearest training font.
Result<Evaluation> evaluate(Generator& generator, const FontCorpus& fonts, const FontCorpus* training,
                            const ContentFonts& content, const EvaluationOptions& options, const StopFlag& stop = {},
                            const ProgressCallback& progress = {});

}  // namespace gg
