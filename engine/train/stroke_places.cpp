#include "engine/train/stroke_places.h"

#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/registration.h"

namespace gg {

GlyphOutline movedTowards(const GlyphOutline& outline, const GlyphOutline& other, double share) {
  const GlyphFrame frame(40);  // px: registration looks no closer
  const Registration places(frame.render(outline).bitmap, frame.render(other).bitmap);
  GlyphOutline result = outline;
  const double unit = frame.emPixels() / frame.size() / outline.unitsPerEm;  // of the frame's side
  for (auto& p : result.points) {
    const auto shift = places.at((static_cast<double>(p.x) - outline.advance / 2) * unit + 0.5,
                                 frame.baseline() / frame.size() - static_cast<double>(p.y) * unit);
    p.x += static_cast<float>(share * shift.x / unit);
    p.y -= static_cast<float>(share * shift.y / unit);
  }
  return result;
}

}  // namespace gg
