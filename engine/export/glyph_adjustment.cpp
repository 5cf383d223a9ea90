#include "engine/export/glyph_adjustment.h"

#include <cmath>

namespace gg {

namespace {

void moveInk(FontGlyph& glyph, double by) {
  for (auto& contour : glyph.contours) {
    for (auto& segment : contour.segments) {
      for (auto* point : {&segment.control1, &segment.control2, &segment.to}) point->x += by;
    }
  }
}

}  // namespace

void respace(FontGlyph& glyph, const GlyphAdjustment& adjustment, int unitsPerEm) {
  const auto units = [unitsPerEm](double em) { return static_cast<int>(std::lround(em * unitsPerEm)); };
  auto box = boxOf(glyph.contours);
  if (adjustment.leftBearing && !box.empty) {
    const int by = units(*adjustment.leftBearing) - static_cast<int>(std::floor(box.left));
    moveInk(glyph, by);
    box.right += by;
    glyph.advance += by;
  }
  if (adjustment.advance) {
    glyph.advance = units(*adjustment.advance);
  } else if (adjustment.rightBearing && !box.empty) {
    glyph.advance = static_cast<int>(std::ceil(box.right)) + units(*adjustment.rightBearing);
  }
}

}  // namespace gg
