#include "engine/model/content_encoder_impl.h"

#include <algorithm>

namespace gg {

ContentEncoderImpl::ContentEncoderImpl(const ModelConfig& config) {
  const auto& c = config.channels;
  stem_ = register_module("stem", Stem(config.contentDesigns, c[0], config.patch));
  for (int n = 1; n <= 4; ++n) {
    const auto i = static_cast<std::size_t>(n - 1);
    const auto suffix = std::to_string(n);
    if (n > 1) down_[i] = register_module("down" + suffix, conv3x3(c[i - 1], c[i], 2));
    block_[i] = register_module("block" + suffix, ResidualBlock(c[i], c[i]));
    if (std::count(config.selfLevels.begin(), config.selfLevels.end(), n) > 0) {
      self_[i] = register_module("self" + suffix, SelfAttention(c[i], config));
    }
  }
}

torch::Tensor ContentEncoderImpl::level(int n, const torch::Tensor& below, AttentionRecorder* recorder) {
  const auto i = static_cast<std::size_t>(n - 1);
  auto x = n == 1 ? stem_->forward(below) : down_[i]->forward(below);
  x = block_[i]->forward(x);
  return self_[i] ? self_[i]->forward(x, "encoder.self" + std::to_string(n), recorder) : x;
}

std::array<torch::Tensor, 4> ContentEncoderImpl::forward(const torch::Tensor& picture, AttentionRecorder* recorder) {
  std::array<torch::Tensor, 4> features;
  auto x = picture;
  for (int n = 1; n <= 4; ++n) features[static_cast<std::size_t>(n - 1)] = x = level(n, x, recorder);
  return features;
}

torch::Tensor ContentEncoderImpl::keyFeatures(const torch::Tensor& picture) {
  auto x = picture;
  for (int n = 1; n <= 3; ++n) x = level(n, x, nullptr);
  return x;
}

}  // namespace gg
