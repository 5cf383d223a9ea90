#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/export/font_info.h"

namespace gg {

/// The glyphs of a font file in their order: .notdef first, then by their first character.
struct GlyphOrder {
  std::vector<FontGlyph> glyphs;
  std::vector<std::string> names;             // of the Adobe Glyph List or uniXXXX, one a glyph
  std::map<char32_t, std::uint16_t> mapping;  // to glyph numbers
  std::vector<char32_t> characters;           // ascending
};

/// Adds .notdef, sorts and names. Fails with one sentence where checkFont does.
Result<GlyphOrder> orderGlyphs(const FontInfo& info, std::vector<FontGlyph> glyphs);

}  // namespace gg
