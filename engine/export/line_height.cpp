#include "engine/export/line_height.h"

#include <algorithm>
#include <cmath>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/full_width.h"

namespace gg {

namespace {

bool take(FontInfo& info, const std::string& font) {
  const auto face = FontSpec::parse(font).and_then(FontFace::open);
  if (!face || face->ascender() <= 0) return false;
  info.ascender = static_cast<int>(std::lround(face->ascender() * info.unitsPerEm));
  info.descender = static_cast<int>(std::lround(face->descender() * info.unitsPerEm));
  return true;
}

/// The top of the first of the letters that is there; 0 without any.
int topOf(const std::vector<FontGlyph>& glyphs, const std::u32string& letters) {
  for (const char32_t c : letters) {
    const auto found = std::find_if(glyphs.begin(), glyphs.end(), [c](const FontGlyph& glyph) {
      return !glyph.contours.empty() && glyph.characters.front() == c;
    });
    if (found != glyphs.end()) return static_cast<int>(std::lround(boxOf(found->contours).top));
  }
  return 0;
}

}  // namespace

void takeLineHeight(FontInfo& info, const StyleSet& style, const std::vector<char32_t>& characters,
                    const std::string& contentFont) {
  for (const auto& reference : style.references) {
    const bool fromFont = reference.advance > 0;  // pictures do not tell an advance
    if (fromFont && !reference.muted && take(info, reference.source)) return;
  }
  if (std::any_of(characters.begin(), characters.end(), isFullWidth)) return;
  take(info, contentFont.empty() ? resourcePath("fonts/NotoSans-latin.woff2") : contentFont);
}

void fitHeights(FontInfo& info, const std::vector<FontGlyph>& glyphs) {
  for (const auto& glyph : glyphs) {
    const auto box = boxOf(glyph.contours);
    info.ascender = std::max(info.ascender, static_cast<int>(std::ceil(box.top)));
    info.descender = std::min(info.descender, static_cast<int>(std::floor(box.bottom)));
  }
  info.capHeight = topOf(glyphs, U"HIEZTN");
  info.xHeight = topOf(glyphs, U"xzvuw");
}

}  // namespace gg
