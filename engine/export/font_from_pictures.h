#pragma once
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_info.h"
#include "engine/export/glyph_folder.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// The glyphs of a font traced from pictures [S, S] in the frame, as contours on whole units, in the order given;
/// space, no-break space and, beside Han or kana, the ideographic space are added where they lack. Traced with as many
/// threads as the machine has. Cancelled when the flag is raised.
Result<std::vector<FontGlyph>> fontGlyphs(const std::vector<FolderGlyph>& pictures, int size, const FontInfo& info,
                                          const TraceOptions& options = {}, const StopFlag& stop = {},
                                          const ProgressCallback& progress = {});

}  // namespace gg
