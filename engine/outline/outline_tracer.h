#pragma once
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/outline/contour.h"

namespace gg {

/// How a picture becomes contours. Lengths are in em, so that they mean the same at every picture size, or in px of the
/// picture where it is the pixels that do harm.
struct TraceOptions {
  double threshold = 0.5;        // coverage on the edge
  double smoothing = 0.85;       // px, σ: edges that waver with the pixels are calmed first (curvatureFlow)
  double cornerLimit = 0.8;      // potrace's alphamax: 0 = only corners, 1.334 = no corners
  double curveTolerance = 0.25;  // px that the curves fitted to the edges may stray (CleanupOptions)
  double smallestArea = 2.5e-4;  // em²; smaller contours, ink or holes, are specks

  bool operator==(const TraceOptions& o) const {
    return threshold == o.threshold && smoothing == o.smoothing && cornerLimit == o.cornerLimit &&
           curveTolerance == o.curveTolerance && smallestArea == o.smallestArea;
  }
};

/// The contours of a glyph picture [S, S] in the frame, in font units; ink runs clockwise, holes counter-clockwise
/// (as TrueType wants it). The grey values are first enlarged to a smooth field whose mean over each pixel is about the
/// pixel's coverage, so edges keep their place to a fraction of a pixel; the field is calmed (curvatureFlow) and traced
/// by potrace (Selinger 2003). `cleaned` makes the contours fit to be drawn on. `advance` in em centres the glyph as
/// the frame does. A picture without ink gives no contours; one that is not of the frame's size is an error.
Result<std::vector<Contour>> traceContours(const Bitmap& picture, const GlyphFrame& frame, double advance,
                                           double unitsPerEm, const TraceOptions& options = {});

}  // namespace gg
