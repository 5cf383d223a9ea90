#pragma once
#include <memory>
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/generate/generator.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/model/attention_unet_impl.h"

namespace gg {

struct StyleEncoding::Impl {
  StyleMemory memory;                // one group
  GlyphTransform alignment;          // of content outlines
  std::vector<std::uint64_t> ids;    // active references; empty: the null style
  int gridHeight = 0, gridWidth = 0;  // of a reference at level 3
  std::vector<AttentionMap> maps;    // style encoder blocks, recorded when first asked for
};

}  // namespace gg
