#pragma once
#include <cstdint>

namespace gg {

/// Kinds of layers that let the rows of a sequence see each other.
enum class LayerKind { Convolution, Recurrence, SelfAttention, WindowedAttention };

/// A layer over n rows of d entries (Vaswani et al. 2017, table 1, with the projections of attention counted, too).
struct LayerSize {
  std::int64_t n = 0;       // rows: the length of a sequence, or the pixels of an image
  std::int64_t d = 0;       // entries of a row
  std::int64_t window = 0;  // rows seen by one row: the places of a convolution's kernel, or of a window (≤ n)
  std::int64_t heads = 1;   // each keeps its own weights
};

struct LayerCost {
  std::int64_t multiplyAdds = 0;
  std::int64_t numbers = 0;     // kept in memory while it runs: rows it makes and weights of attention
  std::int64_t sequential = 0;  // operations that must wait for each other
};

/// Convolution n·window·d², recurrence 2·n·d², attention 4·n·d² for its projections and 2·n·window·d for scores and
/// answers, with window = n for self-attention.
LayerCost costOf(LayerKind kind, const LayerSize& size);

}  // namespace gg
