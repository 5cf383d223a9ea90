#pragma once
// Private to the torch-using folders.
#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/model/model_config.h"

namespace gg {

/// 2-D positional code of an h×w grid in relative coordinates, so that 64 and 128 px share it.
/// Returns [h·w, channels] (channels a multiple of 4): sine and cosine of x and y at octave frequencies
/// (Vaswani et al. 2017, applied per axis).
torch::Tensor sinCosCode(int64_t height, int64_t width, int64_t channels, const torch::TensorOptions& options);

/// Feature map [B, C, h, w] → tokens [B, h·w, C] (a view when channels_last) and back.
torch::Tensor toTokens(const torch::Tensor& map);
torch::Tensor toMap(const torch::Tensor& tokens, int64_t height, int64_t width);

/// Keys and values of one attention block, ready for many queries.
struct KeyValue {
  torch::Tensor key;    // [G, H, d, N]
  torch::Tensor value;  // [G, H, N, d]
  // Two styles mixed: the first keys are those of one and together get 1 − share of every query's attention, the
  // others get the share. 0: one style.
  int64_t first = 0;
  double share = 0;
  torch::Tensor hidden;  // [G, N], true: no query sees this key; undefined: none
};

/// What to take away from an attention block, for causal checks. The tensors may be on any device.
struct AttentionEdit {
  bool off = false;        // the whole block adds nothing
  torch::Tensor headGain;  // [H], factors of the heads' outputs; undefined: 1. Outputs add up before the bias of the
                           // output projection, so the heads alone, less H − 1 biases, sum to the whole block.
  torch::Tensor hidden;    // [N], true: this key is not seen and the others share its weight; undefined: none
};

/// Collects the weights of blocks that are run while it is passed along.
struct AttentionRecorder {
  struct Entry {
    std::string block;
    torch::Tensor weights;  // [B, H, Q, N]
  };
  std::vector<Entry> entries;
  std::string peaksOf;  // not empty: of this block alone, and of a row only its largest weight: [B, H, Q, 1]

  bool wants(const std::string& block) const { return peaksOf.empty() || peaksOf == block; }
  /// Of weights [.., N] what is kept.
  torch::Tensor kept(const torch::Tensor& weights) const {
    return peaksOf.empty() ? weights : weights.amax({-1}, true);
  }
};

/// Multi-head attention (Vaswani et al. 2017): softmax(scores)·V, written out because the weights are the product.
/// Scores are QKᵀ/√d, or additive: v·tanh(q + k) with a learned v for each head (Bahdanau et al. 2015). Queries and
/// keys may carry a positional code; the output projection starts at zero, so a fresh block adds nothing.
class MultiHeadAttentionImpl : public torch::nn::Module {
 public:
  MultiHeadAttentionImpl(int64_t queryChannels, int64_t keyChannels, int64_t valueChannels, int64_t outChannels,
                         const ModelConfig& config);

  /// keys [G, N, Ck], values [G, N, Cv], codes [N, P] → projected. Codes may also be [W, N, P], G a multiple of W: then
  /// group g has those of g mod W.
  KeyValue project(const torch::Tensor& keys, const torch::Tensor& values, const torch::Tensor& code);
  /// queries [B, Q, Cq] with B a multiple of G: sample b uses group b / (B/G); codes as above. Returns [B, Q, Cout].
  torch::Tensor attend(const torch::Tensor& queries, const torch::Tensor& code, const KeyValue& memory,
                       const std::string& block, AttentionRecorder* recorder, const AttentionEdit& edit = {});
  /// The code the block expects for a grid; undefined tensor when the config has none.
  torch::Tensor code(int64_t height, int64_t width, const torch::Tensor& like) const;

 private:
  torch::Tensor withCode(const torch::Tensor& tokens, const torch::Tensor& code) const;
  torch::Tensor scores(const torch::Tensor& queries, const torch::Tensor& keys) const;
  torch::Tensor additiveScores(const torch::Tensor& queries, const torch::Tensor& keys) const;

  int64_t heads_, headDim_, codeChannels_;
  torch::Tensor scoreVector_;  // [1, H, d], of additive scoring
  torch::Tensor positions_;    // [1, P, n, n], the learned code
  torch::nn::LayerNorm queryNorm_{nullptr}, keyNorm_{nullptr}, valueNorm_{nullptr};
  torch::nn::Linear query_{nullptr}, key_{nullptr}, value_{nullptr}, out_{nullptr};
};
TORCH_MODULE(MultiHeadAttention);

}  // namespace gg
