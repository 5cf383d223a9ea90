#include "engine/model/blocks_impl.h"

#include "engine/model/norms_impl.h"

namespace gg {

namespace {

torch::nn::Conv2d conv1x1(int64_t in, int64_t out) { return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 1)); }

torch::Tensor channelsLast(const torch::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); }

}  // namespace

torch::nn::Conv2d conv3x3(int64_t in, int64_t out, int64_t stride) {
  return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).stride(stride).padding(1));
}

ResidualBlockImpl::ResidualBlockImpl(int64_t in, int64_t out, int64_t styleVector) {
  norm1_ = register_module("norm1", groupNorm(in));
  conv1_ = register_module("conv1", conv3x3(in, out));
  norm2_ = register_module("norm2", groupNorm(out));
  conv2_ = register_module("conv2", conv3x3(out, out));
  torch::NoGradGuard noGrad;
  conv2_->weight.zero_();
  conv2_->bias.zero_();
  if (in != out) skip_ = register_module("skip", conv1x1(in, out));
  if (styleVector > 0) {
    film_ = register_module("film", torch::nn::Linear(styleVector, 2 * out));
    film_->weight.zero_();
    film_->bias.zero_();
  }
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& input, const torch::Tensor& style) {
  auto x = normed(norm2_, conv1_->forward(torch::silu(normed(norm1_, input))));
  if (film_) {
    const auto parts = film_->forward(style).unsqueeze(2).unsqueeze(3).chunk(2, 1);
    x = torch::addcmul(parts[1], x, parts[0] + 1);
  }
  x = conv2_->forward(torch::silu(x));
  return x + (skip_ ? skip_->forward(input) : input);
}

UpsampleImpl::UpsampleImpl(int64_t in, int64_t out) { conv_ = register_module("conv", conv1x1(in, 4 * out)); }

torch::Tensor UpsampleImpl::forward(const torch::Tensor& input) {
  return channelsLast(torch::pixel_shuffle(conv_->forward(input), 2));
}

StemImpl::StemImpl(int64_t pictures, int64_t channels, int64_t patch) : patch_(patch) {
  conv_ = register_module("conv", conv3x3(patch * patch * pictures, channels));
}

torch::Tensor StemImpl::forward(const torch::Tensor& pictures) {
  return conv_->forward(channelsLast(torch::pixel_unshuffle(pictures, patch_)));
}

}  // namespace gg
