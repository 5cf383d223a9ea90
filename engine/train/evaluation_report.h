#pragma once
#include <string>

#include "engine/train/evaluation.h"

namespace gg {

/// A table for people: a line per script, split, K and method with L1 and its 95 % interval over fonts, L1 ÷
/// content copy with its interval, the other scores, and n; then what zeroing cross-attention costs, and notes.
std::string evaluationTable(const Evaluation& evaluation);

/// The same figures as one JSON object.
std::string evaluationJson(const Evaluation& evaluation);

/// A line per row and font ("*" for the mean over fonts), comma separated, with a header.
std::string evaluationCsv(const Evaluation& evaluation);

}  // namespace gg
