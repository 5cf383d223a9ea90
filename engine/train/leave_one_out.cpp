#include "engine/train/leave_one_out.h"

#include <algorithm>
#include <numeric>

namespace gg {

ContentGlyph LeaveOneOut::Reference::glyph() const {
  ContentGlyph glyph;
  for (const auto& outline : content) glyph.push_back(&outline);
  return glyph;
}

Result<LeaveOneOut> LeaveOneOut::create(const StyleSet& style, const ContentFonts& content, const std::string& language,
                                        const ModelConfig& config) {
  LeaveOneOut lessons;
  lessons.config_ = config;
  for (const auto& reference : style.references) {
    if (reference.muted || reference.character == 0 || !content.has(reference.character, language)) continue;
    std::vector<GlyphOutline> found;
    for (std::size_t d = 0; d < static_cast<std::size_t>(config.contentDesigns); ++d) {
      auto outline = content.outline(reference.character, language, kContentDesigns[d]);
      if (!outline) return tl::unexpected(outline.error());
      found.push_back(std::move(*outline));
    }
    lessons.references_.push_back({reference.image, std::move(found)});
  }
  if (lessons.references_.size() < 2) {
    return failure(ErrorCode::BadInput, translatable("Engine", "Refining needs two references of known characters."));
  }
  return lessons;
}

Batch LeaveOneOut::batch(std::uint64_t seed, std::uint64_t index) const {
  Random random(seed, index);
  std::vector<std::size_t> order(references_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = 0; i + 1 < order.size(); ++i) std::swap(order[i], order[i + random.below(order.size() - i)]);
  const std::size_t targets = std::min<std::size_t>(kTargets, order.size() / 2);
  const std::size_t end = std::min(targets + kReferences, order.size());
  const auto designs = static_cast<std::size_t>(config_.contentDesigns);
  std::vector<ContentGlyph> glyphs;
  for (const std::size_t i : order) glyphs.push_back(references_[i].glyph());
  std::vector<ContentPair> pairs;
  for (std::size_t i = targets; i < end; ++i) pairs.push_back({&references_[order[i]].picture, &glyphs[i]});
  const GlyphFrame frame(config_.size);
  const auto fit = config_.alignment ? fitContent(pairs, designs, frame, config_.designWeights) : ContentFit(designs);
  const auto add = [](const Bitmap& picture, std::vector<float>& into) {
    into.insert(into.end(), picture.data(), picture.data() + picture.size());
  };
  Batch batch;
  for (std::size_t i = 0; i < end; ++i) {
    add(references_[order[i]].picture, i < targets ? batch.target : batch.reference);
    add(contentPicture(glyphs[i], fit, frame).bitmap, i < targets ? batch.content : batch.referenceContent);
  }
  batch.fonts = 1;
  batch.targets = static_cast<int>(targets);
  batch.references = static_cast<int>(end - targets);
  batch.size = config_.size;
  batch.keyKnown.assign(end - targets, 1);
  batch.styled = batch.vectorKept = {1};
  return batch;
}

}  // namespace gg
