#include "app/cli/trial_style.h"

#include "engine/glyph/glyph_frame.h"

namespace gg::cli {

StyleSet trialStyle(const ContentFonts& content, int size, int variant) {
  StyleSet style;
  GlyphTransform transform;
  transform.emboldenX = transform.emboldenY = 0.01 + 1e-4 * variant;
  for (const char32_t character : std::u32string(U"ABCDabcd")) {
    const auto outline = content.outline(character);
    if (outline) style.add(character, GlyphFrame(size).render(*outline, transform).bitmap, "trial");
  }
  return style;
}

}  // namespace gg::cli
