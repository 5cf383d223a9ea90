#pragma once
#include <vector>

#include "engine/generate/alignment.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// A character in each of the D plain designs the network looks at (content_design.h), in that order.
using ContentGlyph = std::vector<const GlyphOutline*>;
/// One transform a design.
using ContentAlignment = std::vector<GlyphTransform>;

/// A reference picture (in the frame) and the content glyph of its character.
struct ContentPair {
  const Bitmap* reference = nullptr;
  const ContentGlyph* content = nullptr;
};

/// Each of the D designs is moved to where the references sit, on its own: see fitAlignment.
ContentAlignment fitContent(const std::vector<ContentPair>& pairs, std::size_t designs, const GlyphFrame& frame);

/// The designs below each other, [D·S, S]: what the network is given of a character. Clipped when the sans is.
GlyphFrame::Rendering contentPicture(const ContentGlyph& glyph, const ContentAlignment& alignment,
                                     const GlyphFrame& frame);

}  // namespace gg
