#pragma once
#include <torch/torch.h>

namespace gg {

// Norms whose input may be in bfloat16 (MixedPrecision): torch for processors (1.13) refuses weights in 32 bit beside
// it.

/// Over 8 groups of channels (Wu and He 2018).
torch::nn::GroupNorm groupNorm(int64_t channels);
/// [B, channels, h, w] → the same shape.
torch::Tensor normed(const torch::nn::GroupNorm& norm, const torch::Tensor& x);

/// Over the channels (Ba et al. 2016).
torch::nn::LayerNorm layerNorm(int64_t channels);
/// [B, N, channels] → the same shape.
torch::Tensor normed(const torch::nn::LayerNorm& norm, const torch::Tensor& x);

}  // namespace gg
