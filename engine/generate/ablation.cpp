#include <algorithm>

#include "engine/generate/ablation_impl.h"
#include "engine/model/block_names.h"

namespace gg {

namespace {

/// Level-3 patches [K, h, w] as keys of a block at `level`: the bottleneck pools two by two.
torch::Tensor hiddenKeys(const torch::Tensor& patches, int level) {
  return (level == 4 ? torch::max_pool2d(patches, 2) : patches).reshape({-1}) > 0;
}

}  // namespace

Result<AttentionUNetImpl::Options> decodeOptions(const Ablation& ablation, const StyleEncoding::Impl& encoding,
                                                 const ModelConfig& config) {
  AttentionUNetImpl::Options options;
  options.zeroCross = ablation.zeroCross;
  for (const auto& [block, head] : ablation.mutedHeads) {
    const auto& levels = config.crossLevels;
    const bool known =
        std::any_of(levels.begin(), levels.end(), [name = block](int level) { return crossBlockName(level) == name; });
    if (!known || head < 0 || head >= config.heads) {
      return failure(ErrorCode::BadInput, {translatable("Engine", "The model has no head %1 in a block “%2”."),
                                           {std::to_string(head + 1), block}});
    }
    auto& gain = options.edits[block].headGain;
    if (!gain.defined()) gain = torch::ones({config.heads});
    gain[head] = 0;
  }
  if (ablation.hiddenPatches.empty()) return options;
  const int64_t side = config.grid(), count = static_cast<int64_t>(encoding.ids.size());
  if (static_cast<int64_t>(ablation.hiddenPatches.size()) != count * side * side) {
    return failure(ErrorCode::Internal, translatable("Engine", "The hidden patches do not match the references."));
  }
  auto patches = torch::empty({count, 1, side, side});
  std::copy(ablation.hiddenPatches.begin(), ablation.hiddenPatches.end(), patches.data_ptr<float>());
  for (const int level : config.crossLevels) {
    const auto hidden = hiddenKeys(patches, level);
    auto& edit = options.edits[crossBlockName(level)];
    edit.off = hidden.all().item<bool>();
    edit.hidden = hidden;
  }
  return options;
}

}  // namespace gg
