#pragma once
#include <torch/torch.h>

#include "engine/model/attention_unet_impl.h"
#include "engine/train/adversary_impl.h"
#include "engine/train/device_batch_impl.h"
#include "engine/train/losses_impl.h"
#include "engine/train/optimiser_impl.h"

namespace gg {

/// The network in training: weights, their moving average (EMA) and the optimiser. No random state of its own:
/// everything random is in the batches.
class Trainer {
 public:
  /// `mixed`: steps compute in bfloat16 what bears it (MixedPrecision).
  Trainer(const ModelConfig& config, std::uint64_t seed, torch::Device device, bool mixed = false);

  struct StepReport {
    double loss = 0, l1 = 0, gradientNorm = 0;
  };
  /// adversarial: weight of the adversary's loss; above 0 it learns, too, and must have been engaged.
  StepReport step(const DeviceBatch& batch, double learningRate, double adversarial = 0);
  StepReport step(const Batch& batch, double learningRate, double adversarial = 0) {
    return step(DeviceBatch(batch, device_), learningRate, adversarial);
  }
  /// Adds an adversary, which is part of checkpoints from then on.
  void engageAdversary(std::uint64_t seed);

  struct Score {
    double l1 = 0, copyL1 = 0, ssim = 0, zeroCrossL1 = 0;  // means over the batch
  };
  /// Forward with the averaged weights; copyL1 needs a batch that keeps its plain content.
  Score score(const DeviceBatch& batch);

  /// From now on only parameters whose names begin with one of these are trained, by AdamW.
  void trainOnly(const std::vector<std::string>& beginnings);

  const ModelConfig& config() const { return config_; }
  bool mixed() const { return mixed_; }
  std::int64_t steps() const { return steps_; }
  AttentionUNet& average() { return average_; }

  /// Everything needed to go on exactly: "weight.*", "ema.*", optimiser state and the step count.
  SafetensorsFile checkpoint() const;
  Status restore(const SafetensorsFile& file, const std::string& nameForMessages);
  /// 16-bit averaged weights: the shipped file, and what another training starts from.
  SafetensorsFile compact() const;
  /// Starts from a compact model, or, called again with nth = 2, 3 …, from the mean of the models so far: models that
  /// were trained on from one ancestor average well (Wortsman et al., ICML 2022).
  Status initialise(const SafetensorsFile& file, const std::string& nameForMessages, std::size_t nth = 1);

 private:
  /// Logits [F·T, 1, S, S]; `descriptors`, where asked for: of every reference, [F·K, styleVector].
  torch::Tensor run(AttentionUNet& network, const DeviceBatch& batch, bool zeroCross, torch::Tensor* descriptors);
  void updateAverage();

  ModelConfig config_;
  torch::Device device_;
  bool mixed_;
  AttentionUNet network_{nullptr}, average_{nullptr};
  std::unique_ptr<Optimiser> optimiser_;
  std::unique_ptr<Adversary> adversary_;  // null: none
  LossWeights weights_;
  std::int64_t steps_ = 0;
};

}  // namespace gg
