#include "engine/generate/generator.h"
#include "engine/generate/memory_estimate.h"
#include "engine/generate/reference_contents.h"
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

std::vector<Bitmap> referenceContents(const StyleEncoding& encoding, const std::vector<StyleReference>& references,
                                      const ContentFonts& content, const std::string& language) {
  std::vector<Bitmap> contents;
  for (const StyleReference& reference : references) {
    contents.emplace_back();
    if (reference.character == 0) continue;
    const auto outline = content.outline(reference.character, language, kContentDesigns.front());
    if (!outline || outline->empty()) continue;
    const GlyphFrame frame(reference.image.width());
    contents.back() = frame.render(*outline, encoding.impl().fit.front().of(*outline)).bitmap;
  }
  return contents;
}

}  // namespace gg
