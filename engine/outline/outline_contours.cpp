#include "engine/outline/outline_contours.h"

#include <algorithm>
#include <cstddef>

namespace gg {

namespace {

enum Tag { kConic = 0, kOnCurve = 1, kCubic = 2 };  // FreeType's

struct Node {
  OutlinePoint at;
  Tag tag;
};

OutlinePoint between(const OutlinePoint& a, const OutlinePoint& b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/// The points first … last with those that two conic controls imply, beginning on the curve; none without such a point.
std::vector<Node> nodesOf(const GlyphOutline& outline, std::size_t first, std::size_t last, double scale) {
  std::vector<Node> nodes;
  for (std::size_t i = first; i <= last; ++i) {
    const auto& point = outline.points[i];
    const Node node{{point.x * scale, point.y * scale}, static_cast<Tag>(outline.tags[i] & 3)};
    if (!nodes.empty() && nodes.back().tag == kConic && node.tag == kConic) {
      nodes.push_back({between(nodes.back().at, node.at, 0.5), kOnCurve});
    }
    nodes.push_back(node);
  }
  if (nodes.front().tag == kConic && nodes.back().tag == kConic) {
    nodes.push_back({between(nodes.back().at, nodes.front().at, 0.5), kOnCurve});
  }
  const auto start = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.tag == kOnCurve; });
  if (start == nodes.end()) return {};
  std::rotate(nodes.begin(), start, nodes.end());
  return nodes;
}

Contour contourOf(const std::vector<Node>& nodes) {
  Contour contour;
  const auto at = [&nodes](std::size_t i) { return nodes[i % nodes.size()].at; };
  OutlinePoint from = nodes.front().at;
  for (std::size_t i = 1; i <= nodes.size();) {
    const Tag tag = nodes[i % nodes.size()].tag;
    Segment s{true, {}, {}, at(i)};
    if (tag == kConic) s = {false, between(from, at(i), 2.0 / 3), between(at(i + 1), at(i), 2.0 / 3), at(i + 1)};
    if (tag == kCubic) s = {false, at(i), at(i + 1), at(i + 2)};
    i += tag == kConic ? 2 : tag == kCubic ? 3 : 1;
    if (!s.line || !(s.to == from)) contour.segments.push_back(s);
    from = s.to;
  }
  return contour;
}

}  // namespace

std::vector<Contour> contoursOf(const GlyphOutline& outline, double scale) {
  std::vector<Contour> contours;
  double area = 0;
  std::size_t first = 0;
  for (const auto end : outline.contourEnds) {
    const auto last = static_cast<std::size_t>(end);
    const auto nodes = nodesOf(outline, first, last, scale);
    first = last + 1;
    if (nodes.empty()) continue;
    auto contour = contourOf(nodes);
    if (contour.segments.empty() || contour.area() == 0) continue;
    area += contour.area();
    contours.push_back(std::move(contour));
  }
  // Fonts with cubic curves have their ink counter-clockwise.
  if (area > 0)
    std::transform(contours.begin(), contours.end(), contours.begin(), [](auto& c) { return c.reversed(); });
  return contours;
}

}  // namespace gg
