#include "engine/export/glyph_copy.h"

#include <algorithm>
#include <cmath>

#include "engine/export/font_from_pictures.h"
#include "engine/export/line_height.h"
#include "engine/export/picture_export.h"
#include "engine/export/sheet.h"
#include "engine/export/svg_outline.h"

namespace gg {

namespace {

constexpr double kMostPixels = 16e6;  // of all glyphs together
constexpr int kSmallest = 32, kLargest = 512;

/// The glyphs with ink.
Result<std::vector<FontGlyph>> traced(FontParts& parts, const StopFlag& stop) {
  auto made = fontGlyphs(parts, stop);
  if (!made) return tl::unexpected(made.error());
  auto& glyphs = made->glyphs;
  const auto isBlank = [](const FontGlyph& glyph) { return glyph.contours.empty(); };
  glyphs.erase(std::remove_if(glyphs.begin(), glyphs.end(), isBlank), glyphs.end());
  if (glyphs.empty()) return failure(ErrorCode::BadInput, translatable("Engine", "These glyphs have no ink."));
  fitHeights(parts.info, glyphs);
  return std::move(glyphs);
}

}  // namespace

Result<std::string> svgCopy(FontParts parts, const StopFlag& stop) {
  const auto glyphs = traced(parts, stop);
  if (!glyphs) return tl::unexpected(glyphs.error());
  return glyphs->size() == 1 ? svgGlyph(parts.info, glyphs->front()) : svgGlyphSheet(parts.info, *glyphs);
}

Result<Bytes> pngCopy(FontParts parts, const StopFlag& stop) {
  const auto glyphs = traced(parts, stop);
  if (!glyphs) return tl::unexpected(glyphs.error());
  const double side = std::sqrt(kMostPixels / static_cast<double>(glyphs->size()));
  const int size = std::clamp(static_cast<int>(side), kSmallest, kLargest);
  std::vector<SheetGlyph> drawn;
  for (const auto& glyph : *glyphs) {
    drawn.push_back({glyph.characters.front(), drawnGlyph(glyph, parts.info.unitsPerEm, size).bitmap});
  }
  return encodePng(sheetPicture(drawn));
}

}  // namespace gg
