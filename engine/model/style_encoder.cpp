#include "engine/model/style_encoder_impl.h"

namespace gg {

namespace {

/// "self", "self2", … of blocks that follow each other
std::string numbered(const char* kind, int number) { return number == 1 ? kind : kind + std::to_string(number); }

}  // namespace

StyleEncoderImpl::StyleEncoderImpl(const ModelConfig& config) : mode_(config.styleMode) {
  const int64_t c1 = config.channels[0], c2 = config.channels[1], c3 = config.styleChannels;
  stem_ = register_module("stem", Stem(1, c1, config.patch));
  block1_ = register_module("block1", ResidualBlock(c1, c1));
  down2_ = register_module("down2", conv3x3(c1, c2, 2));
  block2_ = register_module("block2", ResidualBlock(c2, c2));
  down3_ = register_module("down3", conv3x3(c2, c3, 2));
  block3_ = register_module("block3", ResidualBlock(c3, c3));
  const bool selves = mode_ == StyleMode::Self || mode_ == StyleMode::Hybrid;
  const bool relations = mode_ == StyleMode::Cross || mode_ == StyleMode::Hybrid;
  for (int number = 1; number <= config.styleDepth; ++number) {
    if (selves) self_.push_back(register_module(numbered("self", number), SelfAttention(c3, config)));
    if (!relations) continue;
    const auto name = numbered("cross", number);
    cross_.push_back({register_module(name, MultiHeadAttention(c3, c3, c3, c3, config)), nullptr});
    if (config.feedForward) cross_.back().feedForward = register_module(name + "_feed_forward", FeedForward(c3));
  }
  pool_ = register_module("pool", torch::nn::Linear(2 * c3, config.styleVector));
  out_ = register_module("out", torch::nn::Linear(config.styleVector, config.styleVector));
  nullStyle_ = register_parameter("null_style", torch::randn({c3}) * 0.02);
}

torch::Tensor StyleEncoderImpl::features(const torch::Tensor& pictures, AttentionRecorder* recorder) {
  auto x = block1_->forward(stem_->forward(pictures));
  x = block2_->forward(down2_->forward(x));
  x = block3_->forward(down3_->forward(x));
  int number = 0;
  for (auto& block : self_) x = block->forward(x, "style." + numbered("self", ++number), recorder);
  return x;
}

torch::Tensor StyleEncoderImpl::relate(const torch::Tensor& features, int64_t groups, AttentionRecorder* recorder) {
  auto related = features;
  int number = 0;
  for (auto& relation : cross_) {
    related = relate(relation, related, groups, "style." + numbered("cross", ++number), recorder);
  }
  return related;
}

torch::Tensor StyleEncoderImpl::relate(Relation& relation, const torch::Tensor& features, int64_t groups,
                                       const std::string& block, AttentionRecorder* recorder) const {
  auto& attention = *relation.attention;
  const int64_t height = features.size(2), width = features.size(3), perGroup = features.size(0) / groups;
  const auto gather = [&](const torch::Tensor& map) {  // [G·K, C, h, w] → [G, K·h·w, C]
    return toTokens(map).reshape({groups, -1, map.size(1)});
  };
  const auto pooled = torch::avg_pool2d(features, 2);
  const auto keyCode = attention.code(pooled.size(2), pooled.size(3), features);
  const auto queryCode = attention.code(height, width, features);
  const auto repeated = [&](const torch::Tensor& code, int64_t n) {
    return code.defined() ? code.repeat({n, 1}) : code;
  };
  const auto keys = gather(pooled);
  const auto memory = attention.project(keys, keys, repeated(keyCode, perGroup));
  const auto asked = [&](const torch::Tensor& maps, const torch::Tensor& tokens, const torch::Tensor& code) {
    const auto added = attention.attend(tokens, code, memory, block, recorder);
    const auto sum = maps + toMap(added.reshape({maps.size(0), height * width, -1}), height, width);
    return relation.feedForward ? toMap(relation.feedForward->forward(toTokens(sum)), height, width) : sum;
  };
  if (mode_ == StyleMode::Hybrid) return asked(features, gather(features), repeated(queryCode, perGroup));
  // Cross: only the first reference of a group asks; it is the one that changes.
  const auto stacked = features.reshape({groups, perGroup, features.size(1), height, width});
  const auto first = stacked.select(1, 0);
  const auto changed = asked(first, toTokens(first), queryCode).unsqueeze(1);
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
