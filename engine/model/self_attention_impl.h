#pragma once
#include <torch/torch.h>

#include <string>

#include "engine/model/attention_impl.h"
#include "engine/model/model_config.h"

namespace gg {

/// Two linear layers on every token by itself, with a norm before and added to it (Vaswani et al. 2017). The second
/// starts at zero. [.., C] → [.., C].
class FeedForwardImpl : public torch::nn::Module {
 public:
  explicit FeedForwardImpl(int64_t channels);
  torch::Tensor forward(const torch::Tensor& tokens);

 private:
  torch::nn::LayerNorm norm_{nullptr};
  torch::nn::Linear wide_{nullptr}, back_{nullptr};
};
TORCH_MODULE(FeedForward);

/// Self-attention over one feature map, added to it, over the whole grid or within windows that do not overlap (Liu et
/// al. 2021, without the shift); with ModelConfig::feedForward a feed-forward follows. What is recorded is of the whole
/// grid in either case.
class SelfAttentionImpl : public torch::nn::Module {
 public:
  SelfAttentionImpl(int64_t channels, const ModelConfig& config);
  /// [B, C, h, w] → [B, C, h, w]
  torch::Tensor forward(const torch::Tensor& map, const std::string& block, AttentionRecorder* recorder);

 private:
  torch::Tensor global(const torch::Tensor& map, const std::string& block, AttentionRecorder* recorder);
  torch::Tensor windowed(const torch::Tensor& map, const std::string& block, AttentionRecorder* recorder);

  int64_t window_;  // patches a side; 0: the whole grid
  MultiHeadAttention attention_{nullptr};
  FeedForward feedForward_{nullptr};
};
TORCH_MODULE(SelfAttention);

}  // namespace gg
