#pragma once
#include <torch/torch.h>

namespace gg {

/// 3×3 convolution, stride 1 or 2, padding 1.
torch::nn::Conv2d conv3x3(int64_t in, int64_t out, int64_t stride = 1);

/// Residual block: (GroupNorm, SiLU, conv) twice, modulated by the style vector (FiLM, Perez et al. 2018)
/// when styleVector > 0. [B, in, h, w] → [B, out, h, w]. The second convolution starts at zero.
class ResidualBlockImpl : public torch::nn::Module {
 public:
  ResidualBlockImpl(int64_t in, int64_t out, int64_t styleVector = 0);
  /// style: [B, styleVector], or undefined when the block has no modulation.
  torch::Tensor forward(const torch::Tensor& input, const torch::Tensor& style = {});

 private:
  torch::nn::GroupNorm norm1_{nullptr}, norm2_{nullptr};
  torch::nn::Conv2d conv1_{nullptr}, conv2_{nullptr}, skip_{nullptr};
  torch::nn::Linear film_{nullptr};
};
TORCH_MODULE(ResidualBlock);

/// Doubles the grid: 1×1 convolution and pixel shuffle (Shi et al. 2016). [B, in, h, w] → [B, out, 2h, 2w].
class UpsampleImpl : public torch::nn::Module {
 public:
  UpsampleImpl(int64_t in, int64_t out);
  torch::Tensor forward(const torch::Tensor& input);

 private:
  torch::nn::Conv2d conv_{nullptr};
};
TORCH_MODULE(Upsample);

/// Pictures [B, D, S, S] → level-1 features [B, channels, S/P, S/P] by pixel unshuffle and a convolution.
class StemImpl : public torch::nn::Module {
 public:
  StemImpl(int64_t pictures, int64_t channels, int64_t patch);
  torch::Tensor forward(const torch::Tensor& pictures);

 private:
  int64_t patch_;  // P
  torch::nn::Conv2d conv_{nullptr};
};
TORCH_MODULE(Stem);

}  // namespace gg
