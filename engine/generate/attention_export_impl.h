#pragma once
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/generate/style_encoding_impl.h"
#include "engine/model/attention_impl.h"

namespace gg {

/// Recorded weights of the style encoder as maps. intra: [K, H, hw, hw] of "style.self" or undefined; cross:
/// the recorder of StyleEncoder::relate for one group of K references on an h×w grid.
std::vector<AttentionMap> styleMaps(const torch::Tensor& intra, const AttentionRecorder& cross, int references,
                                    int height, int width);

/// Recorded weights of one decoded glyph (batch of one) as maps, at picture size S.
std::vector<AttentionMap> decoderMaps(const AttentionRecorder& recorder, const StyleEncoding::Impl& encoding,
                                      int size);

}  // namespace gg
