#include "engine/model/norms_impl.h"

namespace gg {

namespace {

constexpr int64_t kGroups = 8;

/// On CUDA autocast has norms compute in 32 bit: their weights must not be rounded before.
torch::Tensor beside(const torch::Tensor& x, const torch::Tensor& weight) {
  return x.is_cpu() ? weight.to(x.dtype()) : weight;
}

}  // namespace

torch::nn::GroupNorm groupNorm(int64_t channels) {
  return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kGroups, channels));
}

torch::Tensor normed(const torch::nn::GroupNorm& norm, const torch::Tensor& x) {
  return torch::group_norm(x, kGroups, beside(x, norm->weight), beside(x, norm->bias), norm->options.eps());
}

torch::nn::LayerNorm layerNorm(int64_t channels) {
  return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}));
}

torch::Tensor normed(const torch::nn::LayerNorm& norm, const torch::Tensor& x) {
  const auto& options = norm->options;
  return torch::layer_norm(x, options.normalized_shape(), beside(x, norm->weight), beside(x, norm->bias),
                           options.eps());
}

}  // namespace gg
