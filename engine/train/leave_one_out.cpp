#include "engine/train/leave_one_out.h"

#include <algorithm>
#include <numeric>

#include "engine/generate/content_picture.h"
#include "engine/train/picture_warp.h"

namespace gg {

Result<LeaveOneOut> LeaveOneOut::create(const StyleSet& style, const ContentFonts& content, const std::string& language,
                                        const ModelConfig& config) {
  LeaveOneOut lessons;
  lessons.size_ = config.size;
  lessons.designs_ = config.contentDesigns;
  const auto designs = static_cast<std::size_t>(config.contentDesigns);
  const GlyphFrame frame(config.size);
  std::vector<std::vector<GlyphOutline>> outlines;
  for (const auto& reference : style.references) {
    if (reference.muted || reference.character == 0 || !content.has(reference.character, language)) continue;
    std::vector<GlyphOutline> found;
    for (std::size_t d = 0; d < designs; ++d) {
      auto outline = content.outline(reference.character, language, kContentDesigns[d]);
      if (!outline) return tl::unexpected(outline.error());
      found.push_back(std::move(*outline));
    }
    outlines.push_back(std::move(found));
    lessons.references_.push_back({reference.image, {}});
  }
  if (lessons.references_.size() < 2) {
    return failure(ErrorCode::BadInput, translatable("Engine", "Refining needs two references of known characters."));
  }
  std::vector<ContentGlyph> glyphs(outlines.size());
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    for (const auto& outline : outlines[i]) glyphs[i].push_back(&outline);
  }
  for (std::size_t left = 0; left < glyphs.size(); ++left) {
    std::vector<ContentPair> pairs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (i != left) pairs.push_back({&lessons.references_[i].picture, &glyphs[i]});
    }
    const auto fit = config.alignment ? fitContent(pairs, designs, frame, config.designWeights) : ContentFit(designs);
    for (const auto& glyph : glyphs) {
      lessons.references_[left].contentWithout.push_back(contentPicture(glyph, fit, frame).bitmap);
    }
  }
  return lessons;
}

Batch LeaveOneOut::batch(std::uint64_t seed, std::uint64_t index) const {
  Random random(seed, index);
  const auto shuffled = [&random](std::vector<std::size_t> order) {
    for (std::size_t i = 0; i + 1 < order.size(); ++i) std::swap(order[i], order[i + random.below(order.size() - i)]);
    return order;
  };
  const auto add = [](const Bitmap& picture, std::vector<float>& into) {
    into.insert(into.end(), picture.data(), picture.data() + picture.size());
  };
  std::vector<std::size_t> all(references_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  Batch batch;
  batch.size = size_;
  batch.targets = 1;
  batch.fonts = std::min(kTargets, static_cast<int>(all.size()));
  batch.references = std::min(kReferences, static_cast<int>(all.size()) - 1);
  auto targets = shuffled(all);
  targets.resize(static_cast<std::size_t>(batch.fonts));
  for (const std::size_t target : targets) {
    const auto warp = drawWarp(random);
    const auto& contents = references_[target].contentWithout;
    add(warp.of(references_[target].picture), batch.target);
    add(warp.of(contents[target]), batch.content);
    auto others = all;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(target));
    others = shuffled(others);
    for (int i = 0; i < batch.references; ++i) {
      const std::size_t other = others[static_cast<std::size_t>(i)];
      add(warp.of(references_[other].picture), batch.reference);
      add(warp.of(contents[other]), batch.referenceContent);
    }
  }
  batch.keyKnown.assign(static_cast<std::size_t>(batch.fonts * batch.references), 1);
  batch.styled.assign(static_cast<std::size_t>(batch.fonts), 1);
  batch.vectorKept = batch.styled;
  return batch;
}

}  // namespace gg
