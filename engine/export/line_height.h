#pragma once
#include <string>
#include <vector>

#include "engine/export/font_info.h"
#include "engine/generate/style_set.h"

namespace gg {

/// Gives a font of these characters the ascender and descender of the font that the first unmuted reference came from.
/// Without one, those of the content font (the bundled Noto Sans when empty), or of an em square beside full-width
/// characters. Reads fonts; one that cannot be read changes nothing.
void takeLineHeight(FontInfo& info, const StyleSet& style, const std::vector<char32_t>& characters,
                    const std::string& contentFont = {});

/// Makes lines of text stand so far apart that no glyph touches the next line's, and says how high capitals and small
/// letters are, where there are flat ones.
void fitHeights(FontInfo& info, const std::vector<FontGlyph>& glyphs);

}  // namespace gg
