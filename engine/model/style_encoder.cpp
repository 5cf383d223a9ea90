#include "engine/model/style_encoder_impl.h"

namespace gg {

StyleEncoderImpl::StyleEncoderImpl(const ModelConfig& config) : mode_(config.styleMode) {
  const int64_t c1 = config.channels[0], c2 = config.channels[1], c3 = config.styleChannels;
  stem_ = register_module("stem", Stem(1, c1, config.patch));
  block1_ = register_module("block1", ResidualBlock(c1, c1));
  down2_ = register_module("down2", conv3x3(c1, c2, 2));
  block2_ = register_module("block2", ResidualBlock(c2, c2));
  down3_ = register_module("down3", conv3x3(c2, c3, 2));
  block3_ = register_module("block3", ResidualBlock(c3, c3));
  if (mode_ != StyleMode::Cross) self_ = register_module("self", SelfAttention(c3, config));
  if (mode_ != StyleMode::Self) cross_ = register_module("cross", MultiHeadAttention(c3, c3, c3, c3, config));
  pool_ = register_module("pool", torch::nn::Linear(2 * c3, config.styleVector));
  out_ = register_module("out", torch::nn::Linear(config.styleVector, config.styleVector));
  nullStyle_ = register_parameter("null_style", torch::randn({c3}) * 0.02);
}

torch::Tensor StyleEncoderImpl::features(const torch::Tensor& pictures, AttentionRecorder* recorder) {
  auto x = block1_->forward(stem_->forward(pictures));
  x = block2_->forward(down2_->forward(x));
  x = block3_->forward(down3_->forward(x));
  return self_ ? self_->forward(x, "style.self", recorder) : x;
}

torch::Tensor StyleEncoderImpl::relate(const torch::Tensor& features, int64_t groups, AttentionRecorder* recorder) {
  if (!cross_) return features;
  const int64_t height = features.size(2), width = features.size(3), perGroup = features.size(0) / groups;
  const auto gather = [&](const torch::Tensor& map) {  // [G·K, C, h, w] → [G, K·h·w, C]
    return toTokens(map).reshape({groups, -1, map.size(1)});
  };
  const auto pooled = torch::avg_pool2d(features, 2);
  const auto keyCode = cross_->code(pooled.size(2), pooled.size(3), features);
  const auto queryCode = cross_->code(height, width, features);
  const auto repeated = [&](const torch::Tensor& code, int64_t n) {
    return code.defined() ? code.repeat({n, 1}) : code;
  };
  const auto keys = gather(pooled);
  const auto memory = cross_->project(keys, keys, repeated(keyCode, perGroup));
  if (mode_ == StyleMode::Hybrid) {
    const auto tokens = gather(features);
    const auto added = cross_->attend(tokens, repeated(queryCode, perGroup), memory, "style.cross", recorder);
    return features + toMap(added.reshape({groups * perGroup, height * width, -1}), height, width);
  }
  // Cross: only the first reference of a group asks; it is the one that changes.
  const auto stacked = features.reshape({groups, perGroup, features.size(1), height, width});
  const auto first = stacked.select(1, 0);
  const auto added = cross_->attend(toTokens(first), queryCode, memory, "style.cross", recorder);
  const auto changed = (first + toMap(added, height, width)).unsqueeze(1);
  return torch::cat({changed, stacked.slice(1, 1)}, 1).reshape_as(features);
}

torch::Tensor StyleEncoderImpl::describe(const torch::Tensor& features) {
  const auto flat = features.flatten(2);
  const auto statistics =
      torch::cat({flat.mean(torch::IntArrayRef({2})), (flat.var(torch::IntArrayRef({2}), false) + 1e-5).sqrt()}, 1);
  return out_->forward(torch::silu(pool_->forward(statistics)));
}

torch::Tensor StyleEncoderImpl::vector(const torch::Tensor& features, int64_t groups) {
  const auto each = describe(features);
  return each.reshape({groups, -1, each.size(1)}).mean(1);
}

torch::Tensor StyleEncoderImpl::nullFeatures(int64_t count, int64_t height, int64_t width) const {
  return nullStyle_.reshape({1, -1, 1, 1}).expand({count, -1, height, width});
}

}  // namespace gg
