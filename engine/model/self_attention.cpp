#include "engine/model/self_attention_impl.h"

#include "engine/model/norms_impl.h"

namespace gg {

namespace {

using torch::indexing::Slice;

constexpr int64_t kWidening = 2;  // of the feed-forward's inner layer

/// A grid cut into windows of side² cells, row by row; those at the right and at the bottom may reach beyond it.
class Windows {
 public:
  Windows(int64_t height, int64_t width, int64_t side)
      : height_(height), width_(width), side_(side), rows_((height + side - 1) / side),
        columns_((width + side - 1) / side) {}

  int64_t count() const { return rows_ * columns_; }
  bool reachBeyond() const { return rows_ * side_ != height_ || columns_ * side_ != width_; }

  /// [B, C, h, w] → [B·count, side², C]; `beyond` fills cells outside the grid.
  torch::Tensor cut(const torch::Tensor& map, double beyond = 0) const {
    const int64_t right = columns_ * side_ - width_, below = rows_ * side_ - height_;
    const auto whole = reachBeyond() ? torch::constant_pad_nd(map, {0, right, 0, below}, beyond) : map;
    return whole.reshape({map.size(0), map.size(1), rows_, side_, columns_, side_})
        .permute({0, 2, 4, 3, 5, 1})
        .reshape({map.size(0) * count(), side_ * side_, map.size(1)});
  }

  /// [B·count, side², C] → [B, C, h, w]
  torch::Tensor join(const torch::Tensor& tokens) const {
    return tokens.reshape({-1, rows_, columns_, side_, side_, tokens.size(2)})
        .permute({0, 5, 1, 3, 2, 4})
        .reshape({tokens.size(0) / count(), tokens.size(2), rows_ * side_, columns_ * side_})
        .index({Slice(), Slice(), Slice(0, height_), Slice(0, width_)});
  }

  /// Weights within windows [B·count, H, side², side²] → between all cells of the grid [B, H, h·w, h·w].
  torch::Tensor spread(const torch::Tensor& weights) const {
    const int64_t cells = height_ * width_, heads = weights.size(1), own = side_ * side_;
    const auto options = torch::TensorOptions(torch::kLong).device(weights.device());
    const auto numbers = torch::arange(cells, options).reshape({1, 1, height_, width_});
    const auto cellsOf = cut(numbers, -1).reshape({count(), own});
    const auto parts = weights.reshape({-1, count(), heads, own, own});
    auto spread = torch::zeros({parts.size(0), heads, cells, cells}, weights.options());
    for (int64_t window = 0; window < count(); ++window) {
      const auto inside = (cellsOf[window] >= 0).nonzero().flatten();
      const auto cell = cellsOf[window].index_select(0, inside);
      spread.index_put_({Slice(), Slice(), cell.unsqueeze(1), cell.unsqueeze(0)},
                        parts.select(1, window).index_select(2, inside).index_select(3, inside));
    }
    return spread;
  }

 private:
  int64_t height_, width_, side_, rows_, columns_;
};

}  // namespace

FeedForwardImpl::FeedForwardImpl(int64_t channels) {
  norm_ = register_module("norm", layerNorm(channels));
  wide_ = register_module("wide", torch::nn::Linear(channels, kWidening * channels));
  back_ = register_module("back", torch::nn::Linear(kWidening * channels, channels));
  torch::NoGradGuard noGrad;
  back_->weight.zero_();
  back_->bias.zero_();
}

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& tokens) {
  return tokens + back_->forward(torch::silu(wide_->forward(normed(norm_, tokens))));
}

SelfAttentionImpl::SelfAttentionImpl(int64_t channels, const ModelConfig& config) : window_(config.window) {
  attention_ = register_module("attention", MultiHeadAttention(channels, channels, channels, channels, config));
  if (config.feedForward) feedForward_ = register_module("feed_forward", FeedForward(channels));
}

torch::Tensor SelfAttentionImpl::global(const torch::Tensor& map, const std::string& block,
                                        AttentionRecorder* recorder) {
  const auto tokens = toTokens(map);
  const auto code = attention_->code(map.size(2), map.size(3), map);
  const auto memory = attention_->project(tokens, tokens, code);
  return toMap(attention_->attend(tokens, code, memory, block, recorder), map.size(2), map.size(3));
}

torch::Tensor SelfAttentionImpl::windowed(const torch::Tensor& map, const std::string& block,
                                          AttentionRecorder* recorder) {
  const int64_t height = map.size(2), width = map.size(3);
  const Windows windows(height, width, window_);
  const auto tokens = windows.cut(map);
  auto code = attention_->code(height, width, map);
  if (code.defined()) code = windows.cut(toMap(code.unsqueeze(0), height, width));
  auto memory = attention_->project(tokens, tokens, code);
  if (windows.reachBeyond()) {
    const auto beyond = windows.cut(torch::zeros({1, 1, height, width}, map.options()), 1).squeeze(2);
    memory.hidden = (beyond > 0.5).repeat({map.size(0), 1});
  }
  AttentionRecorder within;
  const bool wanted = recorder != nullptr && recorder->wants(block);
  const auto added = attention_->attend(tokens, code, memory, block, wanted ? &within : nullptr);
  if (wanted) recorder->entries.push_back({block, recorder->kept(windows.spread(within.entries.front().weights))});
  return windows.join(added);
}

torch::Tensor SelfAttentionImpl::forward(const torch::Tensor& map, const std::string& block,
                                         AttentionRecorder* recorder) {
  const bool whole = window_ == 0 || (map.size(2) <= window_ && map.size(3) <= window_);
  const auto attended = map + (whole ? global(map, block, recorder) : windowed(map, block, recorder));
  if (!feedForward_) return attended;
  return toMap(feedForward_->forward(toTokens(attended)), map.size(2), map.size(3));
}

}  // namespace gg
