#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/model_config.h"

namespace gg {

/// What a network costs; known before it is trained.
struct ModelCost {
  std::int64_t parameters = 0;
  std::int64_t encode = 0;                               // multiply-adds of encoding eight references
  std::int64_t glyph = 0;                                // multiply-adds of one glyph with eight references encoded
  std::int64_t weights = 0;                              // of attention, made for that glyph by all heads
  std::int64_t activations = 0;                          // values that layers put out for that glyph, as training keeps
  std::int64_t activationBytes() const { return 4 * activations; }  // in 32 bit
  std::int64_t bytes() const { return 2 * parameters; }  // stored in 16 bit
};

/// What one attention block adds to the whole.
struct PlacementCost {
  std::string block;  // "self4", "skip_self3", "cross3": kind and level
  ModelCost cost;
};

struct CostReport {
  ModelCost total;
  std::vector<PlacementCost> placements;
};

/// Builds the network with random weights, runs it once and counts the products of its convolutions and matrix
/// multiplications and the terms of additive scores, what its softmaxes make, and what these and the norms put out; a
/// placement costs what the network without it saves.
Result<CostReport> costOf(const ModelConfig& config);

}  // namespace gg
