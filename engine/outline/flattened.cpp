#include "engine/outline/flattened.h"

#include <algorithm>
#include <cmath>

namespace gg {

std::vector<ContourPlace> flattened(const Contour& contour, double step) {
  const auto distance = [](const OutlinePoint& a, const OutlinePoint& b) { return std::hypot(b.x - a.x, b.y - a.y); };
  std::vector<ContourPlace> places;
  for (std::size_t i = 0; i < contour.segments.size(); ++i) {
    const auto& from = contour.from(i);
    const auto& s = contour.segments[i];
    const double hull =
        s.line ? distance(from, s.to)
               : distance(from, s.control1) + distance(s.control1, s.control2) + distance(s.control2, s.to);
    const int parts = std::max(1, static_cast<int>(std::ceil(hull / step)));
    for (int k = 0; k < parts; ++k) {
      const double t = static_cast<double>(k) / parts;
      places.push_back({i, t, pointAt(from, s, t)});
    }
  }
  return places;
}

}  // namespace gg
