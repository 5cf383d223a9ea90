#include "ui/document/style_edit.h"

#include <algorithm>

namespace gg::ui {

namespace {

template <class Change>
StyleSet changed(StyleSet style, std::uint64_t id, Change change) {
  for (StyleReference& reference : style.references) {
    if (reference.id == id) change(reference);
  }
  return style;
}

}  // namespace

StyleSet withMuted(StyleSet style, std::uint64_t reference, bool muted) {
  return changed(std::move(style), reference, [muted](StyleReference& r) { r.muted = muted; });
}

StyleSet withCharacter(StyleSet style, std::uint64_t reference, char32_t character) {
  return changed(std::move(style), reference, [character](StyleReference& r) { r.character = character; });
}

StyleSet without(StyleSet style, std::uint64_t reference) {
  auto& list = style.references;
  list.erase(std::remove_if(list.begin(), list.end(), [&](const auto& r) { return r.id == reference; }), list.end());
  return style;
}

StyleSet resized(StyleSet style, int size) {
  for (StyleReference& reference : style.references) {
    if (reference.image.width() != size) reference.image = resize(reference.image, size, size);
  }
  return style;
}

StyleEdit joined(StyleSet style, const StyleSet& added) {
  std::size_t leftOut = 0;
  for (const StyleReference& reference : added.references) {
    if (style.references.size() < static_cast<std::size_t>(kMaxReferences)) {
      style.add(reference.character, reference.image, reference.source, reference.advance);
    } else {
      ++leftOut;
    }
  }
  return {std::move(style), leftOut};
}

bool replaces(const StyleImport& import, const StyleImport& present) {
  if (import.mode != StyleImport::Mode::Drop) return import.mode == StyleImport::Mode::Replace;
  return present.sample || import.paths.isEmpty() || isFontFile(import.paths.front());
}

}  // namespace gg::ui
