#pragma once
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/causal_check.h"

namespace gg {

/// What a glyph loses without one head.
struct HeadEffect {
  std::string block;  // content → reference attention only
  int head = 0;
  OmissionMeasures measures;
};

/// Leaves out each head of every content → reference block, one at a time: block by block, as many glyphs as there are
/// heads. `progress` counts them; the flag stops between them with ErrorCode::Cancelled.
Result<std::vector<HeadEffect>> headEffects(CausalCheck& check, Generator& generator, const ContentFonts& content,
                                            const StopFlag& stop = {}, const ProgressCallback& progress = {});

}  // namespace gg
