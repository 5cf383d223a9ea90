#pragma once
#include <vector>

#include "engine/generate/attention_survey.h"
#include "engine/generate/style_set.h"

namespace gg::ui {

/// What the heads looked at over a set of glyphs, so far.
struct SurveyResult {
  std::vector<StyleReference> references;  // that took part, in the order of the masses
  std::vector<SurveyedBlock> blocks;
  std::vector<double> mass;
  std::vector<SurveyedGlyph> outliers;
  std::size_t glyphs = 0;
};

}  // namespace gg::ui
