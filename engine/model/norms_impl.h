#pragma once
#include <torch/torch.h>

namespace gg {

// Norms whose input may be in bfloat16 (MixedPrecision): torch for processors (1.13) refuses weights in 32 bit beside
// it. On CUDA autocast has norms compute in 32 bit, so there they must not be rounded before.

constexpr int64_t kNormGroups = 8;

inline torch::Tensor besideInput(const torch::Tensor& weight, const torch::Tensor& x) {
  return x.is_cpu() ? weight.to(x.dtype()) : weight;
}

/// Over 8 groups of channels (Wu and He 2018).
inline torch::nn::GroupNorm groupNorm(int64_t channels) {
  return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kNormGroups, channels));
}
/// [B, channels, h, w] → the same shape.
inline torch::Tensor normed(const torch::nn::GroupNorm& norm, const torch::Tensor& x) {
  return torch::group_norm(x, kNormGroups, besideInput(norm->weight, x), besideInput(norm->bias, x),
                           norm->options.eps());
}

/// Over the channels (Ba et al. 2016).
inline torch::nn::LayerNorm layerNorm(int64_t channels) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}));
}
/// [B, N, channels] → the same shape.
inline torch::Tensor normed(const torch::nn::LayerNorm& norm, const torch::Tensor& x) {
  const auto& options = norm->options;
  return torch::layer_norm(x, options.normalized_shape(), besideInput(norm->weight, x), besideInput(norm->bias, x),
                           options.eps());
}

}  // namespace gg
