#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/content_fonts.h"
#include "engine/train/evaluator.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// One font, one script, one split: which glyphs to make from which references.
struct EvaluationTask {
  const CorpusFont* font = nullptr;
  std::string script;  // as in EvaluationRow
  std::string split;
  std::string language;              // of the content glyphs
  std::vector<char32_t> references;  // as many as the largest K; a smaller K uses the first ones
  std::vector<char32_t> targets;     // none of them a reference; each with a content glyph
  std::vector<std::size_t> counts;   // the K this font has references for, ascending
};

struct EvaluationPlan {
  std::vector<EvaluationTask> tasks;  // script by script
  std::vector<std::string> notes;
};

/// Draws fonts, references and targets. A font's draw depends on the seed and the font alone, not on the limits or
/// the other fonts. Fails when nothing can be evaluated.
Result<EvaluationPlan> planEvaluation(const FontCorpus& fonts, const FontCorpus* training, const ContentFonts& content,
                                      const EvaluationOptions& options);

}  // namespace gg
