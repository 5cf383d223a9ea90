#include "ui/document/references_of.h"

namespace gg::ui {

std::vector<StyleReference> referencesOf(const StyleEncoding& encoding, const StyleSet& style) {
  std::vector<StyleReference> references;
  for (const std::uint64_t id : encoding.referenceIds()) {
    for (const StyleReference& reference : style.references) {
      if (reference.id == id) references.push_back(reference);
    }
  }
  return references;
}

}  // namespace gg::ui
