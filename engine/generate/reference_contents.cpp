#include "engine/generate/reference_contents.h"

#include "engine/generate/style_encoding_impl.h"

namespace gg {

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
