#pragma once
#include "engine/outline/outline_tracer.h"

namespace gg {

/// The contours of a glyph picture, traced and fit to be drawn on (contour_cleanup.h), on whole font units.
Result<std::vector<Contour>> traceGlyph(const Bitmap& picture, const GlyphFrame& frame, double advance,
                                        double unitsPerEm, const TraceOptions& options = {});

}  // namespace gg
