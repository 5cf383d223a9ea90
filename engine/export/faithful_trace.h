#pragma once
#include <vector>

#include "engine/base/result.h"
#include "engine/export/glyph_folder.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// traceGlyph, with as many components and holes as the picture: where calming the edges would close a gap or part a
/// stroke, they are calmed less. Pictures whose structure hangs on a threshold are traced as the options say.
Result<std::vector<Contour>> faithfulTrace(const FolderGlyph& picture, const GlyphFrame& frame, int unitsPerEm,
                                           const TraceOptions& options);

}  // namespace gg
