#include "engine/model/attention_unet_impl.h"

#include "engine/model/block_names.h"
#include "engine/model/norms_impl.h"

namespace gg {

StyleMemory StyleMemory::mixed(const StyleMemory& first, const StyleMemory& second, double share) {
  StyleMemory memory;
  memory.vector = torch::lerp(first.vector, second.vector, share);
  for (const auto& [level, pair] : first.cross) {
    const auto& other = second.cross.at(level);
    memory.cross[level] = {
        torch::cat({pair.key, other.key}, 3), torch::cat({pair.value, other.value}, 2), pair.key.size(3), share, {}};
  }
  return memory;
}

AttentionUNetImpl::AttentionUNetImpl(const ModelConfig& config) : config_(config) {
  const auto& c = config.channels;
  const int64_t film = config.film ? config.styleVector : 0;
  content_ = register_module("content", ContentEncoder(config));
  style_ = register_module("style", StyleEncoder(config));
  for (const int level : config.crossLevels) {
    const int64_t own = c[static_cast<std::size_t>(level - 1)];
    const int64_t keys = config.styleChannels + (config.contentKeys ? c[2] : 0);
    cross_.emplace(level, register_module("cross" + std::to_string(level),
                                          MultiHeadAttention(2 * own, keys, config.styleChannels, own, config)));
  }
  decoder_.emplace(4, register_module("decoder4", ResidualBlock(c[3], c[3], film)));
  for (int level = 3; level >= 1; --level) {
    const auto i = static_cast<std::size_t>(level - 1);
    up_.emplace(level, register_module("up" + std::to_string(level), Upsample(c[i + 1], c[i])));
    decoder_.emplace(level, register_module("decoder" + std::to_string(level), ResidualBlock(2 * c[i], c[i], film)));
  }
  for (const int level : config.skipSelfLevels) {
    self_.emplace(level, register_module("skip_self" + std::to_string(level),
                                         SelfAttention(c[static_cast<std::size_t>(level - 1)], config)));
  }
  headNorm_ = register_module("head_norm", groupNorm(c[0]));
  const int64_t pixels = int64_t{config.patch} * config.patch;
  head_ = register_module("head", conv3x3(c[0] + pixels * config.contentDesigns, pixels));
  nullKey_ = register_parameter("null_key", torch::randn({c[2]}) * 0.02);
  nullVector_ = register_parameter("null_vector", torch::zeros({config.styleVector}));
  torch::NoGradGuard noGrad;
  head_->bias.fill_(-1.5);  // most of a frame is ground
}

torch::Tensor AttentionUNetImpl::nullKey(int64_t count, int64_t height, int64_t width) const {
  return nullKey_.reshape({1, -1, 1, 1}).expand({count, -1, height, width});
}

StyleMemory AttentionUNetImpl::remember(const torch::Tensor& styleFeatures, const torch::Tensor& keyFeatures,
                                        int64_t groups) {
  StyleMemory memory;
  memory.vector = style_->vector(styleFeatures, groups);
  for (auto& [level, attention] : cross_) {
    // The bottleneck looks at references pooled to its own grid; finer levels at level-3 patches.
    const auto pool = [level = level](const torch::Tensor& map) {
      return level == 4 ? torch::avg_pool2d(map, 2) : map;
    };
    const auto gather = [groups](const torch::Tensor& map) { return toTokens(map).reshape({groups, -1, map.size(1)}); };
    const auto style = pool(styleFeatures);
    const auto values = gather(style);
    const auto keys = config_.contentKeys ? torch::cat({gather(pool(keyFeatures)), values}, 2) : values;
    auto code = attention->code(style.size(2), style.size(3), style);
    if (code.defined()) code = code.repeat({style.size(0) / groups, 1});
    memory.cross[level] = attention->project(keys, values, code);
  }
  return memory;
}

torch::Tensor AttentionUNetImpl::cross(int level, const torch::Tensor& x, const torch::Tensor& skip,
                                       const StyleMemory& memory, const Options& options) {
  const auto block = cross_.find(level);
  if (block == cross_.end() || options.zeroCross) return x;
  const int64_t height = x.size(2), width = x.size(3);
  const auto queries = toTokens(torch::cat({x, skip}, 1));
  const auto name = crossBlockName(level);
  const auto found = options.edits.find(name);
  const auto edit = found == options.edits.end() ? AttentionEdit() : found->second;
  if (edit.off) return x;
  const auto added = block->second->attend(queries, block->second->code(height, width, x), memory.cross.at(level), name,
                                           options.recorder, edit);
  return x + toMap(added, height, width);
}

torch::Tensor AttentionUNetImpl::decode(const torch::Tensor& content, const StyleMemory& memory,
                                        const Options& options) {
  const auto features = content_->forward(content, options.recorder);
  const int64_t perGroup = content.size(0) / memory.vector.size(0);
  const auto style = memory.vector.repeat_interleave(perGroup, 0);
  auto x = cross(4, features[3], features[3], memory, options);
  x = decoder_.at(4)->forward(x, style);
  for (int level = 3; level >= 1; --level) {
    const auto& skip = features[static_cast<std::size_t>(level - 1)];
    x = cross(level, up_.at(level)->forward(x), skip, memory, options);
    x = decoder_.at(level)->forward(torch::cat({x, skip}, 1), style);
    const auto self = self_.find(level);
    if (self != self_.end()) x = self->second->forward(x, "decoder.self" + std::to_string(level), options.recorder);
  }
  // The pictures themselves join at the end: edges that stay need not pass through the levels.
  x = torch::cat({torch::silu(normed(headNorm_, x)), torch::pixel_unshuffle(content, config_.patch)}, 1);
  return torch::pixel_shuffle(head_->forward(x.contiguous(at::MemoryFormat::ChannelsLast)), config_.patch);
}

void useChannelsLast(torch::nn::Module& module) {
  torch::NoGradGuard noGrad;
  for (auto& parameter : module.parameters()) {
    if (parameter.dim() == 4) parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
  }
}

}  // namespace gg
