#pragma once
#include "engine/train/train.h"

namespace gg {

/// How fast a training runs on this machine, and what holds it.
struct TrainingSpeed {
  std::string device;                          // "cpu" or "cuda"
  bool bfloat16 = false;                       // products and convolutions; else all in 32 bit
  int size = 0, glyphs = 0, ahead = 0;         // px; targets of a batch; batches drawn at a time
  double drawn = 0, stepped = 0, trained = 0;  // glyphs a second: drawing alone, steps alone, both as in training
  double waited = 0;                           // share of the last one's time in which a step waited for its batch
  double loss = 0, processorLoss = 0;          // of one batch before any step: here, and on the processor in 32 bit
};

/// Trains for a while as `train` would with these options, and writes nothing. `seconds`: of each of the three
/// measurements.
Result<TrainingSpeed> measureTraining(const TrainOptions& options, double seconds);

}  // namespace gg
