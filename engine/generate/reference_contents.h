#pragma once
#include <string>
#include <vector>

#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/content_fonts.h"

namespace gg {

/// The content glyphs that the keys of an encoding were made of, in the sans: of each reference's character, aligned,
/// [S, S] with S the reference's; empty where the character is unknown or no content font has it. `references` are
/// those that took part (StyleEncoding::referenceIds).
std::vector<Bitmap> referenceContents(const StyleEncoding& encoding, const std::vector<StyleReference>& references,
                                      const ContentFonts& content, const std::string& language);

}  // namespace gg
