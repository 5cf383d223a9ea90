#pragma once
#include <cstddef>

#include "engine/base/result.h"
#include "engine/model/model_config.h"

namespace gg {

/// Bytes that encoding so many references takes while it runs: feature maps and attention weights.
double encodeBytes(const ModelConfig& config, std::size_t references);
/// Bytes that each glyph of a batch takes with so many references encoded.
double glyphBytes(const ModelConfig& config, std::size_t references);

/// Bytes of all attention maps of one glyph (Generator::attend); those of the style encoder at their most.
double attentionBytes(const ModelConfig& config, std::size_t references);
/// Refuses maps of more than 512 MiB: the largest style takes 170 MiB at 128 px.
Status checkAttentionMemory(const ModelConfig& config, std::size_t references);

/// Refuses a style that would take more than 4 GiB to encode or to make one glyph with: picture size and levels of
/// attention come from the weight file, and nothing else bounds them.
Status checkMemory(const ModelConfig& config, std::size_t references);

}  // namespace gg
