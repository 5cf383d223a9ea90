#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/model/attention_impl.h"
#include "engine/model/norms_impl.h"

namespace gg {

namespace {

constexpr int64_t kCodeChannels = 32;
constexpr int64_t kCodeSide = 16;        // of the learned table
constexpr int64_t kMostTerms = 1 << 22;  // of additive scores, alive at once where no gradient is wanted

/// Softmax over the keys; of two mixed styles over the keys of each, times its share.
torch::Tensor weightsOf(const torch::Tensor& scores, const KeyValue& memory) {
  if (memory.first == 0) return torch::softmax(scores, -1);
  const auto part = [&scores](int64_t begin, int64_t count, double share) {
    return share * torch::softmax(scores.narrow(-1, begin, count), -1).nan_to_num(0);  // all hidden: none
  };
  return torch::cat(
      {part(0, memory.first, 1 - memory.share), part(memory.first, scores.size(-1) - memory.first, memory.share)}, -1);
}

/// [G, H, T·Q, N] → [G·T, H, Q, N]
torch::Tensor bySample(const torch::Tensor& weights, int64_t batch) {
  const int64_t groups = weights.size(0), heads = weights.size(1), perGroup = batch / groups;
  return weights.reshape({groups, heads, perGroup, weights.size(2) / perGroup, -1})
      .permute({0, 2, 1, 3, 4})
      .reshape({batch, heads, weights.size(2) / perGroup, -1});
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
      codeChannels_(config.positional == PositionalCode::None ? 0 : kCodeChannels) {
  const int64_t inner = heads_ * headDim_;
  queryNorm_ = register_module("query_norm", layerNorm(queryChannels));
  keyNorm_ = register_module("key_norm", layerNorm(keyChannels));
  valueNorm_ = register_module("value_norm", layerNorm(valueChannels));
  query_ = register_module("query", torch::nn::Linear(queryChannels + codeChannels_, inner));
  // Keys have no bias: it would add the same to all scores of a query, or to what the query's bias adds.
  key_ = register_module("key",
                         torch::nn::Linear(torch::nn::LinearOptions(keyChannels + codeChannels_, inner).bias(false)));
  value_ = register_module("value", torch::nn::Linear(valueChannels, inner));
  out_ = register_module("out", torch::nn::Linear(inner, outChannels));
  if (config.score == Scoring::Additive) {
    scoreVector_ = register_parameter("score", torch::randn({1, heads_, headDim_}) / std::sqrt(double(headDim_)));
  }
  if (config.positional == PositionalCode::Learned) {
    positions_ = register_parameter("positions", torch::randn({1, kCodeChannels, kCodeSide, kCodeSide}) * 0.1);
  }
  torch::NoGradGuard noGrad;
  out_->weight.zero_();
  out_->bias.zero_();
}

torch::Tensor MultiHeadAttentionImpl::code(int64_t height, int64_t width, const torch::Tensor& like) const {
  if (codeChannels_ == 0) return {};
  if (positions_.defined()) {
    const auto grid = torch::nn::functional::InterpolateFuncOptions()
                          .size(std::vector<int64_t>{height, width})
                          .mode(torch::kBilinear)
                          .align_corners(false)
                          .antialias(true);
    return toTokens(torch::nn::functional::interpolate(positions_, grid)).squeeze(0);
  }
  // In 32 bit also beside features in 16: the phases of the finest octave need it.
  return sinCosCode(height, width, codeChannels_, like.options().dtype(torch::kFloat));
}

torch::Tensor MultiHeadAttentionImpl::withCode(const torch::Tensor& tokens, const torch::Tensor& code) const {
  if (codeChannels_ == 0) return tokens;
  const auto codes = code.dim() == 2 ? code.unsqueeze(0) : code;
  return torch::cat({tokens, codes.repeat({tokens.size(0) / codes.size(0), 1, 1})}, 2);
}

KeyValue MultiHeadAttentionImpl::project(const torch::Tensor& keys, const torch::Tensor& values,
                                         const torch::Tensor& code) {
  const auto split = [this](const torch::Tensor& t) {  // [G, N, H·d] → [G, N, H, d]
    return t.reshape({t.size(0), t.size(1), heads_, headDim_});
  };
  KeyValue memory;
  memory.key = split(key_->forward(withCode(normed(keyNorm_, keys), code))).permute({0, 2, 3, 1}).contiguous();
  memory.value = split(value_->forward(normed(valueNorm_, values))).permute({0, 2, 1, 3}).contiguous();
  return memory;
}

torch::Tensor MultiHeadAttentionImpl::additiveScores(const torch::Tensor& queries, const torch::Tensor& keys) const {
  const int64_t groups = queries.size(0), count = queries.size(2), found = keys.size(3);
  const auto key = keys.transpose(2, 3).unsqueeze(2);  // [G, H, 1, N, d]
  const auto of = [&](const torch::Tensor& some) {     // [G, H, Q, d] → [G, H, Q, N]
    const auto terms = torch::tanh(some.unsqueeze(3) + key).reshape({groups, heads_, -1, headDim_});
    return torch::matmul(terms, scoreVector_.unsqueeze(3)).reshape({groups, heads_, -1, found});
  };
  const int64_t some = std::max<int64_t>(1, kMostTerms / (groups * heads_ * found * headDim_));
  if (torch::GradMode::is_enabled() || some >= count) return of(queries);
  std::vector<torch::Tensor> parts;
  for (const auto& part : queries.split(some, 2)) parts.push_back(of(part));
  return torch::cat(parts, 2);
}

torch::Tensor MultiHeadAttentionImpl::scores(const torch::Tensor& queries, const torch::Tensor& keys) const {
  if (scoreVector_.defined()) return additiveScores(queries, keys);
  return torch::matmul(queries * (1.0 / std::sqrt(double(headDim_))), keys);
}

torch::Tensor MultiHeadAttentionImpl::attend(const torch::Tensor& queries, const torch::Tensor& code,
                                             const KeyValue& memory, const std::string& block,
                                             AttentionRecorder* recorder, const AttentionEdit& edit) {
  const int64_t batch = queries.size(0), count = queries.size(1), groups = memory.key.size(0);
  const int64_t perGroup = batch / groups;
  auto q = query_->forward(withCode(normed(queryNorm_, queries), code));
  q = q.reshape({groups, perGroup * count, heads_, headDim_}).permute({0, 2, 1, 3});
  auto scores = this->scores(q, memory.key);
  const auto hide = [&scores](const torch::Tensor& keys) {
    scores = scores.masked_fill(keys.to(scores.device()), -std::numeric_limits<float>::infinity());
  };
  if (memory.hidden.defined()) hide(memory.hidden.unsqueeze(1).unsqueeze(1));
  if (edit.hidden.defined()) hide(edit.hidden);
  const auto weights = weightsOf(scores, memory);  // [G, H, T·Q, N]
  if (recorder != nullptr && recorder->wants(block)) {
    recorder->entries.push_back({block, bySample(recorder->kept(weights), batch)});
  }
  auto mixed = torch::matmul(weights, memory.value);  // [G, H, T·Q, d]
  if (edit.headGain.defined()) mixed = mixed * edit.headGain.to(mixed.device()).reshape({1, heads_, 1, 1});
  return out_->forward(mixed.permute({0, 2, 1, 3}).reshape({batch, count, heads_ * headDim_}));
}

}  // namespace gg
