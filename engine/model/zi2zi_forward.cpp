#include "engine/model/zi2zi_forward.h"

#include <torch/torch.h>

#include <array>

namespace gg {

namespace nn = torch::nn;

namespace {
constexpr std::size_t kLevels = 8;
constexpr std::array<int64_t, kLevels> kChannels = {64, 128, 256, 512, 512, 512, 512, 512};
constexpr int64_t kStyle = 128, kStyles = 40;
}  // namespace

struct Zi2ziForward::Impl : nn::Module {
  std::vector<nn::Conv2d> down;
  std::vector<nn::ConvTranspose2d> up;  // up[k] leads from level k+1 to level k
  std::vector<nn::BatchNorm2d> downNorm, upNorm;
  nn::Embedding embedder{nullptr};
  torch::Tensor picture = torch::rand({1, 1, 256, 256}) * 2 - 1;

  Impl() {
    for (std::size_t k = 0; k < kLevels; ++k) {
      const auto id = std::to_string(k);
      const int64_t in = k == 0 ? 1 : kChannels[k - 1];
      const int64_t deep = k + 1 == kLevels ? kChannels[k] + kStyle : 2 * kChannels[k];
      down.push_back(register_module(
          "down" + id, nn::Conv2d(nn::Conv2dOptions(in, kChannels[k], 4).stride(2).padding(1).bias(false))));
      up.push_back(register_module(
          "up" + id, nn::ConvTranspose2d(nn::ConvTranspose2dOptions(deep, in, 4).stride(2).padding(1).bias(k == 0))));
      if (k > 0 && k + 1 < kLevels) {
        downNorm.push_back(register_module("down_norm" + id, nn::BatchNorm2d(kChannels[k])));
      }
      if (k > 0) upNorm.push_back(register_module("up_norm" + id, nn::BatchNorm2d(in)));
    }
    embedder = register_module("embedder", nn::Embedding(kStyles, kStyle));
    eval();
  }

  torch::Tensor forward(torch::Tensor x) {
    std::array<torch::Tensor, kLevels> encoded;
    for (std::size_t k = 0; k < kLevels; ++k) {
      x = down[k]->forward(k == 0 ? x : torch::leaky_relu(x, 0.2));
      if (k > 0 && k + 1 < kLevels) x = downNorm[k - 1]->forward(x);
      encoded[k] = x;
    }
    const auto style = embedder->forward(torch::zeros({1}, torch::kLong)).reshape({1, kStyle, 1, 1});
    x = torch::cat({style, x}, 1);
    for (std::size_t k = kLevels; k-- > 0;) {
      x = up[k]->forward(torch::relu(x));
      if (k > 0) x = torch::cat({encoded[k - 1], upNorm[k - 1]->forward(x)}, 1);
    }
    return torch::tanh(x);
  }
};

Zi2ziForward::Zi2ziForward() : impl_(std::make_unique<Impl>()) {}
Zi2ziForward::~Zi2ziForward() = default;

std::int64_t Zi2ziForward::parameters() const {
  std::int64_t count = 0;
  for (const auto& parameter : impl_->parameters()) count += parameter.numel();
  return count;
}

double Zi2ziForward::run() {
  torch::InferenceMode guard;
  return impl_->forward(impl_->picture).mean().item<double>();
}

}  // namespace gg
