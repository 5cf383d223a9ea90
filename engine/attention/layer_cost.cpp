#include "engine/attention/layer_cost.h"

#include <algorithm>

namespace gg {

namespace {

LayerCost ofAttention(const LayerSize& size, std::int64_t seen) {
  const std::int64_t rows = size.n * size.d;
  return {4 * rows * size.d + 2 * rows * seen, 5 * rows + size.heads * size.n * seen, 1};
}

}  // namespace

LayerCost costOf(LayerKind kind, const LayerSize& size) {
  const std::int64_t rows = size.n * size.d, window = std::min(size.window, size.n);
  switch (kind) {
    case LayerKind::Convolution:
      return {window * rows * size.d, rows, 1};
    case LayerKind::Recurrence:
      return {2 * rows * size.d, rows, size.n};
    case LayerKind::SelfAttention:
      return ofAttention(size, size.n);
    case LayerKind::WindowedAttention:
      return ofAttention(size, window);
  }
  return {};
}

}  // namespace gg
