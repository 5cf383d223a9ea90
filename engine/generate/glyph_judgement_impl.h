#pragma once
#include <string>
#include <vector>

#include "engine/generate/doubt.h"
#include "engine/model/attention_unet_impl.h"

namespace gg {

/// The attention whose peaks tell whether the references show a glyph's parts; empty: the model has none.
std::string judgedBlock(const ModelConfig& config);

/// Judges a batch: made [S, S] each, their scripts (engine/glyph/script.h) and contents [D·S, S], and the recorded
/// peaks of that block, batch after batch, in a style of so many references.
std::vector<Doubt> judge(const DoubtScale& scale, const std::vector<Bitmap>& made,
                         const std::vector<std::string>& scripts, const std::vector<Bitmap>& contents,
                         const AttentionRecorder& recorder, std::size_t references);

}  // namespace gg
