#include "ui/document/progress_meter.h"

namespace gg::ui {

void ProgressMeter::start(std::size_t total, double now) {
  progress_ = {};
  progress_.running = total > 0;
  progress_.total = total;
  firstTime_ = now;
  firstDone_ = 0;
}

void ProgressMeter::update(std::size_t done, std::size_t total, double now) {
  progress_.done = done;
  progress_.total = total;
  if (firstDone_ == 0) {
    firstTime_ = now;
    firstDone_ = done;
    return;
  }
  const double seconds = (now - firstTime_) / 1000;
  if (seconds <= 0 || done <= firstDone_) return;
  progress_.glyphsPerSecond = static_cast<double>(done - firstDone_) / seconds;
  progress_.secondsLeft = static_cast<double>(total - done) / progress_.glyphsPerSecond;
}

}  // namespace gg::ui
