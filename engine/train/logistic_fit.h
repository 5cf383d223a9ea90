#pragma once
#include <string>
#include <vector>

#include "engine/generate/doubt.h"

namespace gg {

/// A glyph to fit on.
struct FittedGlyph {
  Signs signs{};
  std::string script;  // engine/glyph/script.h
  bool bad = false;
};

/// Logistic regression by Newton's method (iteratively reweighted least squares) on the standardised signs and on which
/// script it is, with a small ridge on the signs and a strong one on the scripts. A sign that never changes, or that
/// would speak for a glyph where it should speak against it, gets no weight. The threshold is the largest chance that
/// still reaches `recall` of the bad ones; 0.5 when nothing is bad or nothing good.
DoubtScale fitDoubt(const std::vector<FittedGlyph>& glyphs, double recall);

}  // namespace gg
