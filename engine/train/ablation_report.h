#pragma once
#include <string>
#include <vector>

#include "engine/train/ablation_study.h"

namespace gg {

/// The study as a Markdown page: the budget in words and the command that made it, what was changed at which cost, a
/// table for each script with L1 ÷ content copy, its ratio to the base's over the same fonts and SSIM, and what
/// attention gains with a share of the fonts. Variants that lack figures are named.
std::string ablationMarkdown(const AblationOptions& options, const std::vector<AblationFigures>& stored,
                             const std::string& command);

/// A line for each variant, script and split, comma separated, with a header.
std::string ablationCsv(const AblationOptions& options, const std::vector<AblationFigures>& stored);

}  // namespace gg
