#pragma once
#include <cstddef>

namespace gg::ui {

/// Where the running job stands. running is false when nothing is queued.
struct GenerationProgress {
  bool running = false;
  std::size_t done = 0, total = 0;
  double glyphsPerSecond = 0;  // 0: not known yet
  double secondsLeft = 0;
};

}  // namespace gg::ui
