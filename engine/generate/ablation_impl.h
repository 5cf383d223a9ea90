#pragma once
#include "engine/base/result.h"
#include "engine/generate/generator.h"
#include "engine/generate/style_encoding_impl.h"
#include "engine/model/attention_unet_impl.h"

namespace gg {

/// The edits of attention blocks that an ablation stands for. Refuses blocks and heads that the model lacks, and
/// patches that do not match the encoding's references.
Result<AttentionUNetImpl::Options> decodeOptions(const Ablation& ablation, const StyleEncoding::Impl& encoding,
                                                 const ModelConfig& config);

}  // namespace gg
