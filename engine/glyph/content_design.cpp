#include "engine/glyph/content_design.h"

#include "engine/glyph/regional_forms.h"

namespace gg {

ContentDesign designFor(char32_t character, const std::string& language, ContentDesign design) {
  if (design == ContentDesign::Sans || design == ContentDesign::Serif) return design;
  if (design != ContentDesign::Brush) {
    if (language == "ja") return design;
    if (hasOwnForm(character, "ja")) return ContentDesign::Sans;
  }
  return hasOwnForm(character, language) ? ContentDesign::Sans : design;
}

}  // namespace gg
