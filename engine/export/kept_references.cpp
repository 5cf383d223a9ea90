#include "engine/export/kept_references.h"

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"
#include "engine/outline/outline_contours.h"

namespace gg {

namespace {

constexpr double kSameAdvance = 1e-6;  // em
constexpr double kSamePicture = 0.7;   // overlap: less than pictures of one outline at two sizes have

/// Whether the outline is what the reference shows: people may have named it anew, or changed the font since.
bool shows(const StyleReference& reference, const GlyphOutline& outline) {
  if (std::abs(outline.advance / outline.unitsPerEm - reference.advance) > kSameAdvance) return false;
  const GlyphFrame frame(reference.image.width());
  return overlap(frame.render(outline).bitmap, reference.image) >= kSamePicture;
}

/// The fonts of references, each opened once.
class ReferenceFonts {
 public:
  /// The outline that the reference shows; nothing when its font has it no more.
  std::optional<GlyphOutline> outline(const StyleReference& reference) {
    const auto [found, isNew] = faces_.try_emplace(reference.source);
    if (isNew) {
      auto face = FontSpec::parse(reference.source).and_then(FontFace::open);
      if (face) found->second = std::move(*face);
    }
    if (!found->second) return std::nullopt;
    auto outline = found->second->outline(reference.character);
    if (!outline || !shows(reference, *outline)) return std::nullopt;
    return std::move(*outline);
  }

 private:
  std::map<std::string, std::optional<FontFace>> faces_;
};

}  // namespace

std::vector<const StyleReference*> referencesOfFonts(const StyleSet& style, const std::vector<char32_t>& wanted) {
  std::vector<const StyleReference*> found;
  std::set<char32_t> open(wanted.begin(), wanted.end());
  for (const auto& reference : style.references) {
    const bool fromFont = reference.advance > 0;  // pictures do not tell an advance
    if (fromFont && !reference.muted && open.erase(reference.character) > 0) found.push_back(&reference);
  }
  return found;
}

KeptReferences keptReferences(const StyleSet& style, const std::vector<char32_t>& wanted, int unitsPerEm) {
  KeptReferences kept;
  ReferenceFonts fonts;
  std::set<std::string> failed;
  for (const auto* reference : referencesOfFonts(style, wanted)) {
    kept.pictures.push_back({reference->character, reference->image, reference->advance, false});
    if (const auto outline = fonts.outline(*reference)) {
      const double scale = unitsPerEm / outline->unitsPerEm;
      kept.outlines.push_back({{reference->character},
                               contoursOf(*outline, scale),
                               static_cast<int>(std::lround(outline->advance * scale))});
    } else if (failed.insert(reference->source).second) {
      kept.notes.push_back(
          {translatable("Engine", "References whose outlines %1 has no more are traced from their pictures."),
           {reference->source}});
    }
  }
  return kept;
}

void KeptReferences::putInto(FontParts& parts) && {
  std::map<char32_t, FolderGlyph*> places;
  for (auto& picture : parts.pictures) places[picture.character] = &picture;
  std::vector<FolderGlyph> more;
  for (auto& picture : pictures) {
    const auto place = places.find(picture.character);
    (place == places.end() ? more.emplace_back() : *place->second) = std::move(picture);
  }
  parts.pictures.insert(parts.pictures.end(), std::make_move_iterator(more.begin()),
                        std::make_move_iterator(more.end()));
  parts.outlines = std::move(outlines);
}

}  // namespace gg
