#pragma once
#include <torch/torch.h>

#include <vector>

namespace gg {

/// A 2-D convolution whose weight, as the matrix [out, in·k·k], is divided by its largest singular value (spectral
/// normalisation, Miyato et al. 2018); the value is tracked by one power iteration for each call that wants gradients.
class SpectralConvImpl : public torch::nn::Module {
 public:
  SpectralConvImpl(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding);
  torch::Tensor forward(const torch::Tensor& input);

 private:
  int64_t stride_, padding_;
  torch::Tensor weight_, bias_;
  torch::Tensor direction_;  // [out], the left singular vector so far; a buffer
};
TORCH_MODULE(SpectralConv);

/// Tells generated glyphs from real ones, patch by patch (PatchGAN, Isola et al. 2017), knowing the content glyph.
class DiscriminatorImpl : public torch::nn::Module {
 public:
  explicit DiscriminatorImpl(int64_t designs);

  struct Opinion {
    torch::Tensor logits;                 // [B, 1, S/8, S/8], larger for real
    std::vector<torch::Tensor> features;  // of each layer before
  };
  /// glyph [B, 1, S, S], coverage; content [B, D, S, S]
  Opinion forward(const torch::Tensor& glyph, const torch::Tensor& content);

 private:
  std::vector<SpectralConv> layers_;
  SpectralConv out_{nullptr};
};
TORCH_MODULE(Discriminator);

}  // namespace gg
