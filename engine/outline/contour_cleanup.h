#pragma once
#include <vector>

#include "engine/outline/contour.h"

namespace gg {

/// What makes traced contours fit to be drawn on. Lengths are in font units.
struct CleanupOptions {
  double straightTolerance = 1;  // a curve or a chain of lines that leaves its chord by less is a line
  double uprightTolerance = 2;   // a long line that leaves the vertical or horizontal by less is upright
  double uprightLength = 30;
  double shortest = 3;       // shorter lines are taken into their neighbours
  double smallestBulge = 1;  // a curve that passes its ends by less gets no point at its extremum

  double pixel = 0;           // > 0: corners rounded by pixels of this size are made sharp, and curves fitted anew…
  double curveTolerance = 1;  // …that stray by so much at most

  /// Tolerances as fine as a picture of this many font units a pixel deserves (1/10 px straight).
  static CleanupOptions forPixel(double unitsPerPixel);
};

/// Sharpens corners, fits curves, straightens, sets upright, drops tiny segments, puts points at the extrema of curves
/// and rounds to whole units. Contours that vanish are left out. Direction and start stay.
std::vector<Contour> cleaned(std::vector<Contour> contours, const CleanupOptions& options = {});

}  // namespace gg
