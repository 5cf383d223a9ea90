#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <memory>

#include "engine/base/result.h"
#include "engine/model/safetensors.h"
#include "engine/train/discriminator_impl.h"
#include "engine/train/optimiser_impl.h"

namespace gg {

/// Stage B of a training: a discriminator that learns beside the network (hinge loss, Lim & Ye 2017) and what it asks
/// of the network. Glyphs that lost strokes or have some too many ask for nothing: it would sharpen what is not there.
class Adversary {
 public:
  Adversary(int64_t designs, std::uint64_t seed, torch::Device device);

  /// One step of the discriminator. Coverage [B, 1, S, S], content [B, D, S, S].
  void learn(const torch::Tensor& made, const torch::Tensor& real, const torch::Tensor& content, double learningRate);
  /// The loss of the network: to be taken for real, and features like those of the real glyphs (feature matching,
  /// Salimans et al. 2016). Gradients reach `made` alone.
  torch::Tensor loss(const torch::Tensor& made, const torch::Tensor& real, const torch::Tensor& content);
  /// 1 for glyphs that have the real one's strokes and no others, else 0: [B]
  static torch::Tensor gate(const torch::Tensor& made, const torch::Tensor& real);

  /// Weights and the optimiser's state, under "adversary.".
  void store(SafetensorsFile& file) const;
  Status restore(const SafetensorsFile& file);
  /// Whether a checkpoint was written with an adversary.
  static bool isIn(const SafetensorsFile& file);

 private:
  void train(bool on);

  Discriminator network_{nullptr};
  std::unique_ptr<Optimiser> optimiser_;
};

}  // namespace gg
