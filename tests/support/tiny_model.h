#pragma once
#include <cstdint>
#include <string>

#include "engine/model/model_config.h"

namespace gg::test {

/// A network of a few thousand weights at 32 px, quick enough for tests.
ModelConfig tinyConfig();
/// Writes a weight file with random weights; no block is the identity it would be when fresh.
void writeTinyModel(const std::string& path, const ModelConfig& config = tinyConfig(), std::uint64_t seed = 1);

}  // namespace gg::test
