#include "engine/generate/head_effects.h"

#include "engine/model/block_names.h"

namespace gg {

Result<std::vector<HeadEffect>> headEffects(CausalCheck& check, Generator& generator, const ContentFonts& content,
                                            const StopFlag& stop, const ProgressCallback& progress) {
  const ModelConfig& config = generator.info().config;
  std::vector<HeadEffect> effects;
  for (const int level : config.crossLevels) {
    const auto block = crossBlockName(level);
    for (int head = 0; head < config.heads; ++head) {
      if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
      Omission without;
      without.heads[block] = {head};
      const auto effect = check.run(generator, content, without);
      if (!effect) return tl::unexpected(effect.error());
      effects.push_back({block, head, effect->measures});
      if (progress) progress({effects.size(), config.crossLevels.size() * static_cast<std::size_t>(config.heads)});
    }
  }
  return effects;
}

}  // namespace gg
