#pragma once
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/export/font_info.h"
#include "engine/export/kerning.h"

namespace gg {

/// How a font file holds its outlines.
enum class OutlineKind {
  TrueType,  // quadratic curves, within one unit of the contours
  Cff,       // the cubic contours as they are
};

/// An OpenType font of the glyphs: .notdef is added, glyphs stand in the order of their first character, fonts with
/// full-width characters have vertical metrics, equal input gives equal bytes.
/// Fails with one sentence for: no glyph, more than 65 534 glyphs (64 000 with CFF), a character given twice, an
/// outline that leaves ±16 384 units, a family name that is empty or has control characters, numbers out of their
/// range.
Result<Bytes> openTypeFont(const FontInfo& info, std::vector<FontGlyph> glyphs, OutlineKind kind,
                           const Kerning& kerning = {});

}  // namespace gg
