#include "engine/train/discriminator_impl.h"

namespace gg {

namespace {

namespace F = torch::nn::functional;

constexpr double kSlope = 0.2;  // of leaky units

torch::Tensor unit(const torch::Tensor& vector) { return vector / (vector.norm() + 1e-12); }

}  // namespace

SpectralConvImpl::SpectralConvImpl(int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t padding)
    : stride_(stride), padding_(padding) {
  weight_ = register_parameter("weight", torch::empty({out, in, kernel, kernel}));
  torch::nn::init::orthogonal_(weight_);
  bias_ = register_parameter("bias", torch::zeros({out}));
  direction_ = register_buffer("direction", unit(torch::randn({out})));
}

torch::Tensor SpectralConvImpl::forward(const torch::Tensor& input) {
  const auto matrix = weight_.reshape({weight_.size(0), -1});
  torch::Tensor right;
  {
    torch::NoGradGuard noGrad;
    right = unit(torch::mv(matrix.t(), direction_));
    if (weight_.requires_grad()) direction_.copy_(unit(torch::mv(matrix, right)));
  }
  const auto largest = torch::dot(direction_.clone(), torch::mv(matrix, right));
  return F::conv2d(input, weight_ / largest, F::Conv2dFuncOptions().bias(bias_).stride(stride_).padding(padding_));
}

DiscriminatorImpl::DiscriminatorImpl(int64_t designs) {
  int64_t in = 1 + designs;
  for (const int64_t channels : {32, 64, 128}) {
    const auto name = "layer" + std::to_string(layers_.size() + 1);
    layers_.push_back(register_module(name, SpectralConv(in, channels, 4, 2, 1)));
    in = channels;
  }
  out_ = register_module("out", SpectralConv(in, 1, 3, 1, 1));
}

DiscriminatorImpl::Opinion DiscriminatorImpl::forward(const torch::Tensor& glyph, const torch::Tensor& content) {
  Opinion opinion;
  auto x = torch::cat({glyph, content}, 1);
  for (auto& layer : layers_) opinion.features.push_back(x = torch::leaky_relu(layer->forward(x), kSlope));
  opinion.logits = out_->forward(x);
  return opinion;
}

}  // namespace gg
