#pragma once
#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/model/safetensors.h"

namespace gg {

/// AdamW (Loshchilov & Hutter 2019) whose whole state can be written to and read from safetensors, so that a
/// resumed training is the uninterrupted one. Weight decay spares vectors (biases, norms, learned codes).
class AdamW {
 public:
  explicit AdamW(const torch::OrderedDict<std::string, torch::Tensor>& parameters);

  /// Clips the gradient's total norm, applies one step and clears the gradients. Returns the norm before
  /// clipping.
  double step(double learningRate, double clipNorm);

  void store(SafetensorsFile& file) const;  // "adam.m.<name>", "adam.v.<name>", metadata "adam_steps"
  Status restore(const SafetensorsFile& file);

 private:
  struct Slot {
    std::string name;
    torch::Tensor parameter, first, second;
  };
  std::vector<Slot> slots_;
  std::int64_t steps_ = 0;
};

}  // namespace gg
