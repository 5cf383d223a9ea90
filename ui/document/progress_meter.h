#pragma once
#include "ui/document/generation_progress.h"

namespace gg::ui {

/// Speed and time left of a job, from its progress and a clock in ms that the caller reads.
class ProgressMeter {
 public:
  void start(std::size_t total, double now);
  void update(std::size_t done, std::size_t total, double now);
  void stop() { progress_.running = false; }
  const GenerationProgress& progress() const { return progress_; }

 private:
  GenerationProgress progress_;
  double firstTime_ = 0;  // of the first finished batch: what came before it is start-up
  std::size_t firstDone_ = 0;
};

}  // namespace gg::ui
