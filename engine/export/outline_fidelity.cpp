#include "engine/export/outline_fidelity.h"

#include <algorithm>

#include "engine/export/picture_export.h"
#include "engine/glyph/picture_measures.h"
#include "engine/outline/quadratic_outline.h"
#include "engine/train/structure.h"

namespace gg {

OutlineFidelity fidelityOf(const std::vector<FolderGlyph>& pictures, const std::vector<FontGlyph>& glyphs,
                           int unitsPerEm) {
  OutlineFidelity all;
  for (std::size_t i = 0; i < std::min(pictures.size(), glyphs.size()); ++i) {
    const auto& picture = pictures[i].bitmap;
    if (!hasInk(picture)) continue;
    const auto drawn = drawnGlyph(glyphs[i], unitsPerEm, picture.width()).bitmap;
    const double error = l1Error(drawn, picture);
    all.meanL1 += error;
    all.worstL1 = std::max(all.worstL1, error);
    ++all.glyphs;
    const auto score = compareStructure(drawn, picture);
    if (!score.counted) continue;
    ++all.counted;
    score.sameComponents&& score.sameHoles ? void(++all.sameStructure) : all.changed.push_back(pictures[i].character);
  }
  if (all.glyphs > 0) all.meanL1 /= static_cast<double>(all.glyphs);
  return all;
}

std::size_t pointsOf(const FontGlyph& glyph, int unitsPerEm, bool cubic) {
  if (!cubic) return quadraticOutline(glyph.contours, unitsPerEm, glyph.advance).points.size();
  std::size_t points = 0;
  for (const auto& contour : glyph.contours) {
    for (const auto& segment : contour.segments) points += segment.line ? 1 : 3;
  }
  return points;
}

}  // namespace gg
