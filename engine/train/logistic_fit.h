#pragma once
#include <vector>

#include "engine/generate/doubt.h"

namespace gg {

/// Logistic regression by Newton's method (iteratively reweighted least squares), with a small ridge on the
/// standardised signs. A sign that never changes, or that would speak for a glyph where it should speak against it,
/// gets no weight. The threshold is the largest chance that still reaches `recall` of the bad ones; 0.5 when nothing
/// is bad or nothing good.
DoubtScale fitDoubt(const std::vector<Signs>& signs, const std::vector<bool>& bad, double recall);

}  // namespace gg
