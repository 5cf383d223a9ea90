#pragma once
#include "engine/model/safetensors.h"

namespace gg {

/// Makes the weights of a network with patches of `from` px (ModelConfig::patch) those of one with patches of `to` px,
/// a multiple. For pictures that are so many times as large the network then makes the same, every pixel repeated: a
/// start for training at the finer size. Tensors it does not find are left out; a `to` that is no multiple changes
/// nothing.
void refinePatch(SafetensorsFile& file, int from, int to);

/// Makes the weights of a network with patches of `patch` px those of one that is shown so many content designs more
/// (ModelConfig::contentDesigns), after those it knows. They add nothing at first.
void addDesigns(SafetensorsFile& file, int count, int patch);

}  // namespace gg
