#pragma once
#include <memory>
#include <vector>

#include "engine/generate/advance_fit.h"
#include "engine/generate/attention_map.h"
#include "engine/generate/content_picture.h"
#include "engine/generate/generator.h"
#include "engine/model/attention_unet_impl.h"

namespace gg {

struct StyleEncoding::Impl {
  StyleMemory memory;  // one group
  ContentFit fit;      // of the designs of content glyphs
  AdvanceFit advances;
  // Of a mix: the second style's, and how much of it.
  AdvanceFit otherAdvances;
  double share = 0;
  std::vector<std::uint64_t> ids;  // active references; empty: the null style
  torch::Tensor pictures;          // of the references, [K, 1, S, S]; undefined for the null style
  // Style encoder blocks: recorded by the Generator, in its thread, when first asked for. A mix has none.
  mutable std::vector<AttentionMap> maps;

  double advance(char32_t character, const Bitmap& glyph, const GlyphOutline& content) const {
    const double own = advances.advance(character, glyph, content);
    return share == 0 ? own : own + share * (otherAdvances.advance(character, glyph, content) - own);
  }
};

}  // namespace gg
