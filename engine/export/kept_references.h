#pragma once
#include <vector>

#include "engine/base/sentence.h"
#include "engine/export/font_parts.h"
#include "engine/generate/style_set.h"

namespace gg {

/// References that are exported as they are in the font they came from.
struct KeptReferences {
  std::vector<FolderGlyph> pictures;  // [S, S] in the frame
  std::vector<FontGlyph> outlines;    // the font's own, where it could be read again
  std::vector<Sentence> notes;        // on fonts where it could not: these references are traced

  /// Puts the pictures in the place of those of their characters, or behind all others, and the outlines beside them.
  void putInto(FontParts& parts) &&;
};

/// The references that came from a font, are not muted and show a wanted character; the first one where several do.
std::vector<const StyleReference*> referencesOfFonts(const StyleSet& style, const std::vector<char32_t>& wanted);

/// What these keep, scaled to the units per em. Reads the fonts again.
KeptReferences keptReferences(const StyleSet& style, const std::vector<char32_t>& wanted, int unitsPerEm);

}  // namespace gg
