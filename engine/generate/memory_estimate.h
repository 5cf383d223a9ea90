#pragma once
#include <cstddef>

#include "engine/base/result.h"
#include "engine/model/model_config.h"

namespace gg {

/// Bytes that encoding so many references takes while it runs: feature maps and attention weights.
double encodeBytes(const ModelConfig& config, std::size_t references);
/// Bytes that each glyph of a batch takes with so many references encoded.
double glyphBytes(const ModelConfig& config, std::size_t references);

/// Refuses a style that would take more than 4 GiB to encode or to make one glyph with: picture size and levels of
/// attention come from the weight file, and nothing else bounds them.
Status checkMemory(const ModelConfig& config, std::size_t references);

}  // namespace gg
