#pragma once
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/model/model_config.h"

namespace gg {

/// How much longer a glyph takes because of one attention block.
struct PlacementTime {
  std::string block;  // "self4", "cross3": kind and level
  double milliseconds = 0;
};

/// Measured on this machine's processor, not computed: other programs that run meanwhile make it longer.
struct TimeReport {
  double glyph = 0;  // ms for one glyph with eight references encoded, median
  int runs = 0;      // at least so many behind each figure
  int threads = 1;
  std::vector<PlacementTime> placements;
};

/// Builds the network with random weights and draws a glyph with it and with the network without one of its blocks, in
/// turns, so that what else the machine does weighs on both alike; a placement takes the median of the differences.
/// `threads` are those of the tensor library in the calling thread. Stops between two glyphs (ErrorCode::Cancelled).
Result<TimeReport> timeOf(const ModelConfig& config, int threads, const StopFlag& stop = {},
                          const ProgressCallback& progress = {});

}  // namespace gg
