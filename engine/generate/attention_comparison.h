#pragma once
#include <cstdint>
#include <vector>

#include "engine/generate/attention_map.h"

namespace gg {

/// Lets grids count in the references `to` that count in `from`: maps of two encodings then speak of the same
/// references. Those that `to` lacks keep no number (−1).
void countReferencesIn(const std::vector<std::uint64_t>& to, const std::vector<std::uint64_t>& from,
                       std::vector<AttentionMap>& maps);

/// For each cell of `wanted`, one grid after the other, the cell of `grids` in the same place of the same picture; −1:
/// there is none.
std::vector<int> sameCells(const std::vector<AttentionGrid>& wanted, const std::vector<AttentionGrid>& grids);

/// The weights on `grids` as they lie on `wanted`, by area where a picture is divided otherwise: what is on a picture
/// stays its sum. Pictures that `grids` lack have no weight.
std::vector<double> weightsOn(const std::vector<AttentionGrid>& wanted, const std::vector<AttentionGrid>& grids,
                              const std::vector<double>& weights);

/// The part of a row's weight that another row has elsewhere, of rows that sum to 1: half the sum of the differences
/// (total variation distance), 0 alike … 1 nothing in common. Both are given on the same cells; what b has beyond them
/// is elsewhere.
double movedWeight(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace gg
