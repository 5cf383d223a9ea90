#pragma once
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/export/font_info.h"

namespace gg {

/// A TrueType font of the glyphs: .notdef is added, glyphs stand in the order of their first character, equal input
/// gives equal bytes. Put together by HarfBuzz (hb_face_builder).
/// Fails with one sentence for: no glyph, more than 65 534 glyphs, a character given twice, an outline that is not
/// quadratic on whole units or leaves ±16 384 units, a family name that is empty or has control characters, numbers
/// out of their range.
Result<Bytes> trueTypeFont(const FontInfo& info, std::vector<FontGlyph> glyphs);

}  // namespace gg
