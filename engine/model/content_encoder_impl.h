#pragma once
#include <torch/torch.h>

#include <array>

#include "engine/model/blocks_impl.h"
#include "engine/model/model_config.h"
#include "engine/model/self_attention_impl.h"

namespace gg {

/// The U-Net's encoder. Pictures [B, D, S, S] → features of levels 1…4, level n: [B, channels[n−1], h, w] with
/// h = w = S/P/2ⁿ⁻¹.
class ContentEncoderImpl : public torch::nn::Module {
 public:
  explicit ContentEncoderImpl(const ModelConfig& config);
  std::array<torch::Tensor, 4> forward(const torch::Tensor& picture, AttentionRecorder* recorder = nullptr);
  /// Level-3 features only: what keys of reference characters need.
  torch::Tensor keyFeatures(const torch::Tensor& picture);

 private:
  torch::Tensor level(int n, const torch::Tensor& below, AttentionRecorder* recorder);

  Stem stem_{nullptr};
  std::array<torch::nn::Conv2d, 4> down_{nullptr, nullptr, nullptr, nullptr};  // [1…3]: into level n+1
  std::array<ResidualBlock, 4> block_{nullptr, nullptr, nullptr, nullptr};
  std::array<SelfAttention, 4> self_{nullptr, nullptr, nullptr, nullptr};
};
TORCH_MODULE(ContentEncoder);

}  // namespace gg
