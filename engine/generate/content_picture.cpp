#include "engine/generate/content_picture.h"

#include <algorithm>

namespace gg {

ContentAlignment fitContent(const std::vector<ContentPair>& pairs, std::size_t designs, const GlyphFrame& frame) {
  ContentAlignment alignment;
  for (std::size_t d = 0; d < designs; ++d) {
    std::vector<AlignmentPair> boxes;
    for (const auto& [reference, content] : pairs) {
      boxes.push_back({inkBox(*reference), inkBox(frame.render(*(*content)[d]).bitmap)});
    }
    alignment.push_back(fitAlignment(boxes, frame));
  }
  return alignment;
}

GlyphFrame::Rendering contentPicture(const ContentGlyph& glyph, const ContentAlignment& alignment,
                                     const GlyphFrame& frame) {
  GlyphFrame::Rendering picture{Bitmap(frame.size(), frame.size() * static_cast<int>(glyph.size())), false};
  float* into = picture.bitmap.data();
  for (std::size_t d = 0; d < glyph.size(); ++d) {
    const auto design = frame.render(*glyph[d], alignment[d]);
    into = std::copy(design.bitmap.data(), design.bitmap.data() + design.bitmap.size(), into);
    picture.clipped = picture.clipped || (d == 0 && design.clipped);
  }
  return picture;
}

}  // namespace gg
