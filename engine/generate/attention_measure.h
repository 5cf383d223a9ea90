#pragma once
#include <vector>

namespace gg {

struct AttentionMap;

/// What a map's weights amount to, so that they need not be looked at again.
struct AttentionMeasure {
  std::vector<float> largestOfQuery, largestOnKey;  // [ΣQ], [ΣK], in any head
  std::vector<std::vector<double>> shares;          // [H][grids of keys]: part of all queries' attention on a grid
};
AttentionMeasure measured(const AttentionMap& map);

/// Shannon entropy in bits, within 1e-4, of every query's row and of every key's column as parts of its sum.
struct AttentionEntropy {
  std::vector<float> ofQuery, ofKey;  // [H, ΣQ], [H, ΣK]
};
AttentionEntropy entropies(const AttentionMap& map);

}  // namespace gg
