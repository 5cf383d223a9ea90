#pragma once
#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// A glyph as a Type 2 charstring (Adobe Technical Note 5177) without hints: its width unless that is `defaultWidth`,
/// and its contours, run through the other way, as PostScript has ink counter-clockwise.
Bytes charstring(const FontGlyph& glyph, int defaultWidth);

}  // namespace gg
