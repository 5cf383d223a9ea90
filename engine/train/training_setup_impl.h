#pragma once
#include <torch/torch.h>

#include <memory>

#include "engine/train/batch_queue.h"
#include "engine/train/font_corpus.h"
#include "engine/train/train.h"
#include "engine/train/trainer_impl.h"

namespace gg {

/// A training at its starting point.
struct TrainingSetup {
  torch::Device device{torch::kCPU};
  std::unique_ptr<FontCorpus> corpus;
  std::unique_ptr<Trainer> trainer;
  std::unique_ptr<Sampler> sampler;

  /// Takes the options' device and threads into use; the options take what a checkpoint holds.
  static Result<TrainingSetup> open(TrainOptions& options);
  /// How many batches are drawn at a time: a processor trains with all its cores, beside a device they are free.
  int ahead() const;
  /// The batches of the steps to come. The setup must outlive them.
  BatchQueue<DeviceBatch> batches() const;
};

/// A trainer from a checkpoint, from the mean of compact models or fresh, as the options say.
Result<std::unique_ptr<Trainer>> startTrainer(TrainOptions& options, torch::Device device);

/// The sampling's size, alignment and designs as a network needs them.
SamplerOptions fittedTo(const ModelConfig& config, SamplerOptions sampling);

}  // namespace gg
