#pragma once
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/glyph_folder.h"

namespace gg {

/// How true the glyphs of a font are to the pictures they were traced from, both drawn in the pictures' frame.
struct OutlineFidelity {
  std::size_t glyphs = 0;         // with ink
  std::size_t counted = 0;        // of them, with a structure that does not hang on a threshold (StructureScore)
  std::size_t sameStructure = 0;  // of these, with as many components and holes as the picture
  double meanL1 = 0, worstL1 = 0;
  std::vector<char32_t> changed;  // the others
};
OutlineFidelity fidelityOf(const std::vector<FolderGlyph>& pictures, const std::vector<FontGlyph>& glyphs,
                           int unitsPerEm);

/// Points of an outline as the font file holds them: ends and controls of its curves, quadratic or cubic.
std::size_t pointsOf(const FontGlyph& glyph, int unitsPerEm, bool cubic);

}  // namespace gg
