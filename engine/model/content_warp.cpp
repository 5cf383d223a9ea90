#include "engine/model/content_warp_impl.h"

#include "engine/model/blocks_impl.h"

namespace gg {

namespace {

namespace F = torch::nn::functional;

/// What an output of 1 of the convolution means, in sides of the picture: about three pixels of 64.
constexpr double kUnit = 0.05;

/// Where the centres of n cells lie between −1 and 1.
torch::Tensor centres(int64_t n, const torch::TensorOptions& options) {
  return (torch::arange(n, options) * 2 + 1) / n - 1;
}

/// maps [B, C, h, w] seen through displacements [B, 2, any, any], in sides of the picture.
torch::Tensor moved(const torch::Tensor& maps, torch::Tensor by) {
  const int64_t height = maps.size(2), width = maps.size(3);
  if (by.size(2) != height || by.size(3) != width) {
    by = F::interpolate(by, F::InterpolateFuncOptions()
                                .size(std::vector<int64_t>{height, width})
                                .mode(torch::kBilinear)
                                .align_corners(false));
  }
  const auto x = centres(width, by.options()).reshape({1, 1, width}) + 2 * by.select(1, 0);
  const auto y = centres(height, by.options()).reshape({1, height, 1}) + 2 * by.select(1, 1);
  return F::grid_sample(maps, torch::stack({x, y}, 3),
                        F::GridSampleFuncOptions().padding_mode(torch::kZeros).align_corners(false));
}

}  // namespace

ContentWarpImpl::ContentWarpImpl(const ModelConfig& config) {
  const int64_t channels = config.channels[1];
  norm_ = register_module("norm", torch::nn::GroupNorm(torch::nn::GroupNormOptions(8, channels)));
  conv_ = register_module("conv", conv3x3(channels, 2 * (config.contentDesigns + 1)));
  torch::NoGradGuard noGrad;
  conv_->weight.zero_();
  conv_->bias.zero_();
}

torch::Tensor ContentWarpImpl::field(const torch::Tensor& decoded) {
  const auto field = conv_->forward(torch::silu(norm_->forward(decoded))).to(torch::kFloat) * kUnit;
  return field.reshape({field.size(0), field.size(1) / 2, 2, field.size(2), field.size(3)});
}

ContentWarpImpl::Moved ContentWarpImpl::forward(const torch::Tensor& decoded, const torch::Tensor& skip,
                                                const torch::Tensor& pictures) {
  const auto by = field(decoded);
  const auto ofPictures = by.narrow(1, 1, pictures.size(1)).flatten(0, 1);
  return {moved(skip, by.select(1, 0)),
          moved(pictures.reshape({-1, 1, pictures.size(2), pictures.size(3)}), ofPictures).view_as(pictures)};
}

}  // namespace gg
