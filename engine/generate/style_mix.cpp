#include "engine/generate/generator.h"
#include "engine/generate/memory_estimate.h"
#include "engine/generate/style_encoding_impl.h"

namespace gg {

Result<StyleEncoding> Generator::mix(const StyleEncoding& first, const StyleEncoding& second, double share) const {
  if (share <= 0 || second.empty() || second.impl().ids.empty()) return first;
  if (share >= 1 || first.empty() || first.impl().ids.empty()) return second;
  const auto &a = first.impl(), &b = second.impl();
  if (a.share > 0 || b.share > 0) {
    return failure(ErrorCode::Internal, translatable("Engine", "A mixed style cannot be mixed again."));
  }
  if (auto ok = checkMemory(info().config, a.ids.size() + b.ids.size()); !ok) return tl::unexpected(ok.error());
  torch::InferenceMode mode;
  auto encoding = std::make_shared<StyleEncoding::Impl>();
  const auto device = a.memory.vector.device();
  encoding->memory = StyleMemory::mixed(a.memory, b.memory.to(device), share);
  encoding->fit = mixed(a.fit, b.fit, share);
  encoding->advances = a.advances;
  encoding->otherAdvances = b.advances;
  encoding->share = share;
  encoding->ids = a.ids;
  encoding->ids.insert(encoding->ids.end(), b.ids.begin(), b.ids.end());
  return StyleEncoding(encoding);
}

}  // namespace gg
