#include "engine/generate/attention_map.h"

#include <cmath>

namespace gg {

namespace {

int cellsOf(const std::vector<AttentionGrid>& grids) {
  int cells = 0;
  for (const auto& grid : grids) cells += grid.cells();
  return cells;
}

}  // namespace

const char* name(AttentionKind kind) {
  switch (kind) {
    case AttentionKind::Self: return "self";
    case AttentionKind::Cross: return "cross";
    case AttentionKind::IntraReference: return "intra-reference";
    case AttentionKind::CrossReference: return "cross-reference";
  }
  return "";
}

int AttentionMap::queryCount() const { return cellsOf(queries); }
int AttentionMap::keyCount() const { return cellsOf(keys); }

const float* AttentionMap::row(int head, int query) const {
  const auto index = static_cast<std::size_t>(head) * static_cast<std::size_t>(queryCount()) +
                     static_cast<std::size_t>(query);
  return weights.data() + index * static_cast<std::size_t>(keyCount());
}

double entropyBits(const float* row, int n) {
  double bits = 0;
  for (int i = 0; i < n; ++i) {
    if (row[i] > 0) bits -= row[i] * std::log2(row[i]);
  }
  return bits;
}

}  // namespace gg
