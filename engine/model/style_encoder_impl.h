#pragma once
#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/model/blocks_impl.h"
#include "engine/model/model_config.h"
#include "engine/model/self_attention_impl.h"

namespace gg {

/// Reference pictures → style features.
/// Per reference: convolutions to level 3 and intra-sample self-attention (cacheable). Over all references:
/// cross-sample attention (queries at level 3, keys pooled to level 4) and one global style vector.
class StyleEncoderImpl : public torch::nn::Module {
 public:
  explicit StyleEncoderImpl(const ModelConfig& config);

  /// Pictures [N, 1, S, S] → features [N, C, grid, grid] (ModelConfig::grid).
  torch::Tensor features(const torch::Tensor& pictures, AttentionRecorder* recorder = nullptr);
  /// Features of G groups of K references [G·K, C, h, w] → the same after cross-sample attention.
  torch::Tensor relate(const torch::Tensor& features, int64_t groups, AttentionRecorder* recorder = nullptr);
  /// [G·K, C, h, w] → a descriptor of each reference [G·K, D], for the contrastive loss.
  torch::Tensor describe(const torch::Tensor& features);
  /// Mean of the descriptors of a group → global style vector [G, D].
  torch::Tensor vector(const torch::Tensor& features, int64_t groups);
  /// The learned null style as features of `count` references [count, C, h, w].
  torch::Tensor nullFeatures(int64_t count, int64_t height, int64_t width) const;

 private:
  /// A block of cross-sample attention.
  struct Relation {
    MultiHeadAttention attention{nullptr};
    FeedForward feedForward{nullptr};
  };
  torch::Tensor relate(Relation& relation, const torch::Tensor& features, int64_t groups, const std::string& block,
                       AttentionRecorder* recorder) const;

  StyleMode mode_;
  Stem stem_{nullptr};
  ResidualBlock block1_{nullptr}, block2_{nullptr}, block3_{nullptr};
  torch::nn::Conv2d down2_{nullptr}, down3_{nullptr};
  std::vector<SelfAttention> self_;  // one after the other
  std::vector<Relation> cross_;
  torch::nn::Linear pool_{nullptr}, out_{nullptr};
  torch::Tensor nullStyle_;  // [C]
};
TORCH_MODULE(StyleEncoder);

}  // namespace gg
