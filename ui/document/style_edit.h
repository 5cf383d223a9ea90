#pragma once
#include "engine/generate/style_set.h"
#include "ui/document/style_import.h"

namespace gg::ui {

// Changes of a StyleSet as values.
StyleSet withMuted(StyleSet style, std::uint64_t reference, bool muted);
StyleSet withCharacter(StyleSet style, std::uint64_t reference, char32_t character);
StyleSet without(StyleSet style, std::uint64_t reference);
/// Every picture as [size, size].
StyleSet resized(StyleSet style, int size);

struct StyleEdit {
  StyleSet style;
  std::size_t leftOut = 0;  // references beyond kMaxReferences
};
/// The references of `added`, with fresh ids, after those of `style`.
StyleEdit joined(StyleSet style, const StyleSet& added);

/// True if the import takes the place of a style that was read as `present`.
bool replaces(const StyleImport& import, const StyleImport& present);

}  // namespace gg::ui
