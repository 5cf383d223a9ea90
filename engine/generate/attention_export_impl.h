#pragma once
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/generate/style_encoding_impl.h"
#include "engine/model/attention_impl.h"

namespace gg {

/// Recorded weights of the style encoder (features and relate, one group of K references) as maps; a reference is a
/// side×side grid.
std::vector<AttentionMap> styleMaps(const AttentionRecorder& recorder, int references, int side);

/// Recorded weights of one decoded glyph (batch of one) as maps, at picture size S.
std::vector<AttentionMap> decoderMaps(const AttentionRecorder& recorder, const StyleEncoding::Impl& encoding, int grid);

}  // namespace gg
