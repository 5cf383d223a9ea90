#include "engine/outline/glyph_tracing.h"

#include "engine/outline/contour_cleanup.h"

namespace gg {

Result<std::vector<Contour>> traceGlyph(const Bitmap& picture, const GlyphFrame& frame, double advance,
                                        double unitsPerEm, const TraceOptions& options) {
  auto cleanup = CleanupOptions::forPixel(unitsPerEm / frame.emPixels());
  cleanup.curveTolerance = options.curveTolerance * cleanup.pixel;
  return traceContours(picture, frame, advance, unitsPerEm, options)
      .map([&](const std::vector<Contour>& contours) { return cleaned(contours, cleanup); });
}

}  // namespace gg
