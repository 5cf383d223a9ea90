#pragma once
#include <vector>

#include "engine/outline/contour.h"

namespace gg {

/// A place on a contour: `t` along segment `segment`.
struct ContourPlace {
  std::size_t segment = 0;
  double t = 0;
  OutlinePoint point;
};

/// Places along the contour no farther apart than `step`, the start of every segment among them.
std::vector<ContourPlace> flattened(const Contour& contour, double step);

}  // namespace gg
