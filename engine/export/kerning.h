#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/export/glyph_folder.h"

namespace gg {

/// How much nearer (below 0) or farther apart two glyphs stand than their advances say, by classes of characters that
/// kern alike.
struct Kerning {
  std::vector<std::u32string> first, second;  // classes; a character is in one of each at most
  std::vector<std::vector<int>> values;       // [first class][second class], font units

  bool empty() const { return values.empty(); }
};

/// The kerning that a content font (the bundled Noto Sans when `contentFont` is empty) has between the characters of
/// the pictures, as its GPOS table is applied by HarfBuzz, scaled as much as the pictures' advances differ from the
/// content font's, and cut down where glyphs would touch. Empty when the font kerns nothing. Full-width characters are
/// not kerned.
Result<Kerning> contentKerning(const std::string& contentFont, const std::vector<FolderGlyph>& pictures,
                               int unitsPerEm);

}  // namespace gg
