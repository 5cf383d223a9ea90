#include "engine/export/faithful_trace.h"

#include <cmath>

#include "engine/export/picture_export.h"
#include "engine/glyph/topology.h"
#include "engine/outline/glyph_tracing.h"

namespace gg {

namespace {

constexpr int kTries = 3;          // beside the first one
constexpr double kLess = 1.0 / 3;  // of the smoothing from one to the next

Topology structureOf(const Bitmap& picture, double threshold = 0.5) {
  return topology(inkMask(picture, static_cast<float>(threshold)));
}

}  // namespace

Result<std::vector<Contour>> faithfulTrace(const FolderGlyph& picture, const GlyphFrame& frame, int unitsPerEm,
                                           const TraceOptions& options) {
  auto contours = traceGlyph(picture.bitmap, frame, picture.advance, unitsPerEm, options);
  if (!contours || options.smoothing == 0) return contours;
  const auto wanted = structureOf(picture.bitmap, options.threshold);
  if (!(structureOf(picture.bitmap, 0.4) == structureOf(picture.bitmap, 0.6))) return contours;
  const int advance = static_cast<int>(std::lround(picture.advance * unitsPerEm));
  auto tried = contours;
  auto less = options;
  for (int i = 0; tried; ++i) {
    const FontGlyph glyph{{picture.character}, *tried, advance};
    if (structureOf(drawnGlyph(glyph, unitsPerEm, frame.size()).bitmap) == wanted) return tried;
    if (i == kTries) break;
    less.smoothing *= kLess;
    tried = traceGlyph(picture.bitmap, frame, picture.advance, unitsPerEm, less);
  }
  return contours;
}

}  // namespace gg
