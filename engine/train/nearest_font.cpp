#include "engine/train/nearest_font.h"

#include <algorithm>

#include "engine/glyph/picture_measures.h"

namespace gg {

NearestFont::NearestFont(const FontCorpus& training, const GlyphFrame& frame, const std::string& group,
                         const std::vector<std::pair<char32_t, Bitmap>>& references) {
  std::vector<std::pair<double, const CorpusFont*>> distances;
  for (const CorpusFont& font : training.fonts) {
    if (font.isContent() || font.group == group) continue;
    const bool complete = std::all_of(references.begin(), references.end(),
                                      [&](const auto& reference) { return font.glyphs.count(reference.first) > 0; });
    if (!complete) continue;
    double distance = 0;
    for (const auto& [character, image] : references) {
      distance += l1Error(frame.render(font.glyphs.at(character)).bitmap, image);
    }
    distances.emplace_back(distance, &font);
  }
  std::stable_sort(distances.begin(), distances.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [distance, font] : distances) ranking_.push_back(font);
}

Bitmap NearestFont::picture(char32_t character, const GlyphFrame& frame) const {
  for (const CorpusFont* font : ranking_) {
    const auto glyph = font->glyphs.find(character);
    if (glyph != font->glyphs.end()) return frame.render(glyph->second).bitmap;
  }
  return {};
}

}  // namespace gg
