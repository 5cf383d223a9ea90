#pragma once
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"

namespace gg {

struct FontGlyphs {
  std::vector<FontGlyph> glyphs;
  std::size_t reused = 0;  // of them, outlines that were traced before
};

/// The glyphs of a font: its own outlines, the other pictures traced as contours on whole units, in the order of the
/// pictures, adjusted one by one; space, no-break space and, beside Han or kana, the ideographic space are added where
/// they lack. Traced with as many threads as the machine has. Cancelled when the flag is raised.
Result<FontGlyphs> fontGlyphs(const FontParts& parts, const StopFlag& stop = {}, const ProgressCallback& progress = {});

}  // namespace gg
