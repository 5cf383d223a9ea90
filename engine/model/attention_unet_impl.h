#pragma once
#include <torch/torch.h>

#include <map>

#include "engine/model/attention_impl.h"
#include "engine/model/blocks_impl.h"
#include "engine/model/content_encoder_impl.h"
#include "engine/model/model_config.h"
#include "engine/model/style_encoder_impl.h"

namespace gg {

/// What the decoder needs of G groups of references.
struct StyleMemory {
  std::map<int, KeyValue> cross;  // by level of the asking block
  torch::Tensor vector;           // [G, D]

  StyleMemory to(torch::Device device) const {
    StyleMemory memory{cross, vector.to(device)};
    for (auto& [level, pair] : memory.cross) {
      pair.key = pair.key.to(device);
      pair.value = pair.value.to(device);
    }
    return memory;
  }
  /// Of two styles that are not mixes, 0 < share < 1 of the second: each has its share of all attention, and the style
  /// vector lies between.
  static StyleMemory mixed(const StyleMemory& first, const StyleMemory& second, double share);
};

/// The attention U-Net: content pictures in, restyled pictures out (see engine/README.md).
class AttentionUNetImpl : public torch::nn::Module {
 public:
  explicit AttentionUNetImpl(const ModelConfig& config);

  const ModelConfig& config() const { return config_; }
  StyleEncoder& style() { return style_; }
  ContentEncoder& content() { return content_; }

  /// Content-key features for references whose character is unknown: [count, C, h, w].
  torch::Tensor nullKey(int64_t count, int64_t height, int64_t width) const;
  /// What stands in for the style vector when it is dropped: [D].
  torch::Tensor nullVector() const { return nullVector_; }

  /// styleFeatures: after StyleEncoder::relate, [G·K, Cs, h, w] at level 3; keyFeatures: content features of
  /// the same references at level 3, [G·K, C3, h, w].
  StyleMemory remember(const torch::Tensor& styleFeatures, const torch::Tensor& keyFeatures, int64_t groups);

  struct Options {
    bool zeroCross = false;                      // content → reference attention adds nothing
    std::map<std::string, AttentionEdit> edits;  // by block; content → reference attention only
    AttentionRecorder* recorder = nullptr;
  };
  /// content [B, D, S, S], B a multiple of G → logits [B, 1, S, S] (sigmoid gives coverage).
  torch::Tensor decode(const torch::Tensor& content, const StyleMemory& memory, const Options& options);
  torch::Tensor decode(const torch::Tensor& content, const StyleMemory& memory) {
    return decode(content, memory, Options());
  }

 private:
  torch::Tensor cross(int level, const torch::Tensor& x, const torch::Tensor& skip, const StyleMemory& memory,
                      const Options& options);

  ModelConfig config_;
  ContentEncoder content_{nullptr};
  StyleEncoder style_{nullptr};
  std::map<int, MultiHeadAttention> cross_;
  std::map<int, Upsample> up_;            // into level 3, 2, 1
  std::map<int, ResidualBlock> decoder_;  // 4 = bottleneck
  std::map<int, SelfAttention> self_;     // after the skip of its level
  torch::nn::GroupNorm headNorm_{nullptr};
  torch::nn::Conv2d head_{nullptr};
  torch::Tensor nullKey_;     // [C3]
  torch::Tensor nullVector_;  // [D]
};
TORCH_MODULE(AttentionUNet);

/// Parameters and buffers in channels_last where they are four-dimensional; about 1.6× faster on CPU.
void useChannelsLast(torch::nn::Module& module);

}  // namespace gg
