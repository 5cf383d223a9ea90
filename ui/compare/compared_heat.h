#pragma once
#include <optional>
#include <vector>

#include "ui/attention/attention_view.h"

namespace gg::ui {

/// The heat of two views for the same patch over the first one's targets, in one scale.
struct ComparedHeat {
  Heat a, b;
  std::vector<bool> missing;    // targets that b lacks, all of them if it lacks the source; their heat is 0
  std::optional<double> moved;  // the part of a's weight that b has elsewhere (movedWeight), mean of the shown heads;
                                // none in direction Feeds, whose columns do not sum to 1
};

/// Where b divides pictures otherwise, its weights are brought to a's patches (weightsOn).
ComparedHeat comparedHeat(const AttentionView& a, const AttentionView& b);

}  // namespace gg::ui
