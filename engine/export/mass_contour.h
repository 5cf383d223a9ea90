#pragma once
#include <vector>

namespace gg {

/// The smallest set of weights that holds this share (0…1) of their sum: true for those in it. Of equal weights the
/// first come first. Empty sums have an empty set.
std::vector<bool> largestShare(const std::vector<float>& weights, double share);

/// A straight piece of an outline; corners counted in cells from the upper left of the grid.
struct ContourEdge {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// The edges between cells in the set and others, or the border of the grid; `inside` is row-major and the grid's
/// cells begin at `first`. Edges in one line are one.
std::vector<ContourEdge> contour(const std::vector<bool>& inside, int first, int rows, int columns);

}  // namespace gg
