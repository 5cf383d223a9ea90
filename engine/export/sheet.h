#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/png_io.h"

namespace gg {

/// A glyph picture to export: coverage in the glyph frame, S×S.
struct SheetGlyph {
  char32_t character = 0;
  Bitmap bitmap;
};

struct SheetOptions {
  int columns = 0;  // 0: as square as possible
  int margin = 4;   // px around every cell
};

/// All glyphs in a grid, row by row, black on white. A large set is shrunk, so that neither side is longer than
/// kMaxImageSide.
Bitmap sheetPicture(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options = {});
Status savePngSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options = {});

/// The same grid, never shrunk, as an SVG 1.1 file: every glyph an embedded PNG with its character as its title.
Result<std::string> svgSheet(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options = {});
Status saveSvgSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options = {});

/// Fails with one sentence unless the path ends in ".png" or ".svg".
Status checkSheetPath(const std::string& path);
/// The bytes of an SVG sheet for a path that ends in ".svg", else of a PNG sheet.
Result<Bytes> sheetFor(const std::string& path, const std::vector<SheetGlyph>& glyphs,
                       const SheetOptions& options = {});

}  // namespace gg
