#pragma once
#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/model/safetensors.h"

namespace gg {

/// The polar factor of a matrix (all singular values near 1), by five Newton–Schulz steps with the coefficients of
/// Jordan et al. 2024. A convolution's weight counts as the matrix [out, in·kh·kw].
torch::Tensor orthogonalised(const torch::Tensor& matrix);

/// Muon (Jordan et al. 2024) for matrices and convolutions, AdamW (Loshchilov & Hutter 2019) for the rest: vectors,
/// codes, and the first and last layers. Muon's steps are scaled to the root mean square of AdamW's (Liu et al. 2025),
/// so both share one learning rate. The whole state can be written to and read from safetensors, so that a resumed
/// training is the uninterrupted one. Weight decay spares vectors (biases, norms, learned codes).
class Optimiser {
 public:
  enum class Kind { Muon, AdamW };  // AdamW: for all parameters; a step takes half the time
  /// What is stored has the prefix before the parameters' names.
  explicit Optimiser(const torch::OrderedDict<std::string, torch::Tensor>& parameters, Kind kind = Kind::Muon,
                     const std::string& prefix = "");

  /// Clips the gradient's total norm, applies one step and clears the gradients. Returns the norm before
  /// clipping; where it is not finite the step is left out.
  double step(double learningRate, double clipNorm);

  /// "momentum.<name>", "square.<name>", metadata "<prefix>optimiser_steps"
  void store(SafetensorsFile& file) const;
  Status restore(const SafetensorsFile& file);

 private:
  struct Slot {
    std::string name;
    torch::Tensor parameter, momentum, square;  // no square: stepped by Muon
    void muon(double learningRate);
    void adamW(double learningRate, std::int64_t steps);
  };
  void stepAll(double learningRate, double gradientScale);

  std::string stepsKey_;
  std::vector<Slot> slots_;
  std::int64_t steps_ = 0;
};

}  // namespace gg
