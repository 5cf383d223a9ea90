#include <cmath>
#include <limits>

#include "engine/model/attention_impl.h"

namespace gg {

namespace {

constexpr int64_t kCodeChannels = 32;

/// Softmax over the keys; of two mixed styles over the keys of each, times its share.
torch::Tensor weightsOf(const torch::Tensor& scores, const KeyValue& memory) {
  if (memory.first == 0) return torch::softmax(scores, -1);
  const auto part = [&scores](int64_t begin, int64_t count, double share) {
    return share * torch::softmax(scores.narrow(-1, begin, count), -1).nan_to_num(0);  // all hidden: none
  };
  return torch::cat({part(0, memory.first, 1 - memory.share),
                     part(memory.first, scores.size(-1) - memory.first, memory.share)},
                    -1);
}

void record(AttentionRecorder& recorder, const std::string& block, const torch::Tensor& weights, int64_t batch) {
  const auto seen = recorder.peaksOf.empty() ? weights : weights.amax({-1}, true);
  const int64_t groups = seen.size(0), heads = seen.size(1), perGroup = batch / groups;
  recorder.entries.push_back({block, seen.reshape({groups, heads, perGroup, seen.size(2) / perGroup, -1})
                                         .permute({0, 2, 1, 3, 4})
                                         .reshape({batch, heads, seen.size(2) / perGroup, -1})});
}

}  // namespace

torch::Tensor sinCosCode(int64_t height, int64_t width, int64_t channels, const torch::TensorOptions& options) {
  const int64_t octaves = channels / 4;
  const auto frequency = torch::pow(2.0, torch::arange(octaves, options)) * (M_PI / 2);
  const auto axis = [&](int64_t n) {
    const auto centre = (torch::arange(n, options) + 0.5) / static_cast<double>(n);
    const auto phase = centre.unsqueeze(1) * frequency.unsqueeze(0);
    return torch::cat({phase.sin(), phase.cos()}, 1);  // [n, 2·octaves]
  };
  const auto y = axis(height).unsqueeze(1).expand({height, width, 2 * octaves});
  const auto x = axis(width).unsqueeze(0).expand({height, width, 2 * octaves});
  return torch::cat({y, x}, 2).reshape({height * width, 4 * octaves});
}

torch::Tensor toTokens(const torch::Tensor& map) {
  return map.permute({0, 2, 3, 1}).reshape({map.size(0), map.size(2) * map.size(3), map.size(1)});
}

torch::Tensor toMap(const torch::Tensor& tokens, int64_t height, int64_t width) {
  return tokens.reshape({tokens.size(0), height, width, tokens.size(2)}).permute({0, 3, 1, 2});
}

MultiHeadAttentionImpl::MultiHeadAttentionImpl(int64_t queryChannels, int64_t keyChannels, int64_t valueChannels,
                                               int64_t outChannels, const ModelConfig& config)
    : heads_(config.heads), headDim_(config.headDim),
      codeChannels_(config.positional == PositionalCode::SinCos ? kCodeChannels : 0) {
  const int64_t inner = heads_ * headDim_;
  const auto norm = [](int64_t channels) { return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels})); };
  queryNorm_ = register_module("query_norm", norm(queryChannels));
  keyNorm_ = register_module("key_norm", norm(keyChannels));
  valueNorm_ = register_module("value_norm", norm(valueChannels));
  query_ = register_module("query", torch::nn::Linear(queryChannels + codeChannels_, inner));
  key_ = register_module("key", torch::nn::Linear(keyChannels + codeChannels_, inner));
  value_ = register_module("value", torch::nn::Linear(valueChannels, inner));
  out_ = register_module("out", torch::nn::Linear(inner, outChannels));
  torch::NoGradGuard noGrad;
  out_->weight.zero_();
  out_->bias.zero_();
}

torch::Tensor MultiHeadAttentionImpl::code(int64_t height, int64_t width, const torch::Tensor& like) const {
  if (codeChannels_ == 0) return {};
  // In 32 bit also beside features in 16: the phases of the finest octave need it.
  return sinCosCode(height, width, codeChannels_, like.options().dtype(torch::kFloat));
}

torch::Tensor MultiHeadAttentionImpl::withCode(const torch::Tensor& tokens, const torch::Tensor& code) const {
  if (codeChannels_ == 0) return tokens;
  return torch::cat({tokens, code.unsqueeze(0).expand({tokens.size(0), -1, -1})}, 2);
}

KeyValue MultiHeadAttentionImpl::project(const torch::Tensor& keys, const torch::Tensor& values,
                                         const torch::Tensor& code) {
  const auto split = [this](const torch::Tensor& t) {  // [G, N, H·d] → [G, N, H, d]
    return t.reshape({t.size(0), t.size(1), heads_, headDim_});
  };
  KeyValue memory;
  memory.key = split(key_->forward(withCode(keyNorm_->forward(keys), code))).permute({0, 2, 3, 1}).contiguous();
  memory.value = split(value_->forward(valueNorm_->forward(values))).permute({0, 2, 1, 3}).contiguous();
  return memory;
}

torch::Tensor MultiHeadAttentionImpl::attend(const torch::Tensor& queries, const torch::Tensor& code,
                                             const KeyValue& memory, const std::string& block,
                                             AttentionRecorder* recorder, const AttentionEdit& edit) {
  const int64_t batch = queries.size(0), count = queries.size(1), groups = memory.key.size(0);
  const int64_t perGroup = batch / groups;
  auto q = query_->forward(withCode(queryNorm_->forward(queries), code)) * (1.0 / std::sqrt(double(headDim_)));
  q = q.reshape({groups, perGroup * count, heads_, headDim_}).permute({0, 2, 1, 3});
  auto scores = torch::matmul(q, memory.key);
  if (edit.hidden.defined()) {
    scores = scores.masked_fill(edit.hidden.to(scores.device()), -std::numeric_limits<float>::infinity());
  }
  const auto weights = weightsOf(scores, memory);  // [G, H, T·Q, N]
  if (recorder != nullptr && (recorder->peaksOf.empty() || recorder->peaksOf == block)) {
    record(*recorder, block, weights, batch);
  }
  auto mixed = torch::matmul(weights, memory.value);  // [G, H, T·Q, d]
  if (edit.headGain.defined()) mixed = mixed * edit.headGain.to(mixed.device()).reshape({1, heads_, 1, 1});
  return out_->forward(mixed.permute({0, 2, 1, 3}).reshape({batch, count, heads_ * headDim_}));
}

SelfAttentionImpl::SelfAttentionImpl(int64_t channels, const ModelConfig& config) {
  attention_ = register_module("attention", MultiHeadAttention(channels, channels, channels, channels, config));
}

torch::Tensor SelfAttentionImpl::forward(const torch::Tensor& map, const std::string& block,
                                         AttentionRecorder* recorder) {
  const auto tokens = toTokens(map);
  const auto code = attention_->code(map.size(2), map.size(3), map);
  const auto memory = attention_->project(tokens, tokens, code);
  return map + toMap(attention_->attend(tokens, code, memory, block, recorder), map.size(2), map.size(3));
}

}  // namespace gg
