#include "engine/glyph/glyph_outline.h"

#include <algorithm>

namespace gg {

Box controlBox(const GlyphOutline& outline) {
  if (outline.empty()) return {};
  const GlyphOutline::Point& first = outline.points.front();
  Box box{first.x, first.y, first.x, first.y};
  for (const GlyphOutline::Point& p : outline.points) {
    box.left = std::min<double>(box.left, p.x);
    box.right = std::max<double>(box.right, p.x);
    box.bottom = std::min<double>(box.bottom, p.y);
    box.top = std::max<double>(box.top, p.y);
  }
  const double em = outline.unitsPerEm;
  return {box.left / em, box.top / em, box.right / em, box.bottom / em};
}

}  // namespace gg
