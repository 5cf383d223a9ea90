#pragma once
#include <functional>
#include <set>
#include <string>

#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/generator.h"
#include "engine/model/model_config.h"
#include "engine/train/sampler.h"

namespace gg {

struct TrainOptions {
  std::string corpusFile;
  std::string validationFile;  // corpus of other fonts; empty: no validation
  std::string outFile;         // the compact model; "<out>.checkpoint" and "<out>.csv" lie beside it
  std::string resumeFile;      // full checkpoint to go on from exactly; its settings are taken, too (train_settings.h)
  std::set<std::string> given;  // settings that stand against the checkpoint's, by their names: "steps", …
  std::vector<std::string> initFiles;  // compact models to start from: from the mean of their weights
  double headGain = 1;         // of the files' head: above 1 sharpens edges and leaves their places as they are
  double headBias = 0;         // added to its logits, after the gain: below 0 there is less ink
  ModelConfig config;          // not used when resuming; when initialising the first file says, unless `given` names it
  SamplerOptions sampling;     // its size, alignment, designs and seed follow from the network and the seed below
  double learningRate = 8e-4;
  double adversarial = 0;      // weight of the adversary's loss (stage B) at its height; 0: no adversary
  int warmUp = 200;            // steps
  std::int64_t steps = 6000;   // the schedule's end: constant after the warm-up, cosine decay over the last third
  double maxMinutes = 0;       // > 0: stops in good order before the schedule's end
  double saveMinutes = 5;
  double validateMinutes = 10;
  int threads = 2;
  DeviceKind device = DeviceKind::Auto;
  bool mixedPrecision = true;  // on CUDA and on AMX: products and convolutions in bfloat16
  std::uint64_t seed = 1;
  std::string trainingData;    // sentence for the model file
  std::function<void(std::int64_t step)> onStep;  // called after every step; may be empty
};

struct TrainSummary {
  std::int64_t steps = 0;
  double minutes = 0, lastLoss = 0;
  bool finished = false;  // the schedule's end was reached
  std::vector<FontCount> fonts;  // that were drawn from
};

using TrainLog = std::function<void(const std::string& line)>;

/// Trains until the schedule's end, the time limit or the stop flag; in each case the checkpoint and the
/// compact model are written. A run resumed from the checkpoint equals the uninterrupted one on one device
/// with one thread count.
Result<TrainSummary> train(const TrainOptions& options, const StopFlag& stop, const TrainLog& log);

/// The schedule's learning rate at a step.
double scheduledRate(const TrainOptions& options, std::int64_t step);
/// The weight of the adversary's loss at a step: 0 for the first 70 % of the steps, then rising over 10 %.
double scheduledAdversary(const TrainOptions& options, std::int64_t step);

}  // namespace gg
