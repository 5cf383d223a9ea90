#include "engine/export/glyph_copy.h"

#include <algorithm>
#include <cmath>

#include "engine/export/font_from_pictures.h"
#include "engine/export/sheet.h"
#include "engine/export/svg_outline.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/outline/quadratic_outline.h"

namespace gg {

namespace {

constexpr double kMostPixels = 16e6;  // of all glyphs together
constexpr int kSmallest = 32, kLargest = 512;

/// The glyphs with ink.
Result<std::vector<FontGlyph>> traced(std::vector<FolderGlyph> pictures, FontInfo& info, const StopFlag& stop) {
  auto glyphs = fontGlyphs({info, std::move(pictures), {}, {}, {}, {}}, stop);
  if (!glyphs) return glyphs;
  const auto isBlank = [](const FontGlyph& glyph) { return glyph.contours.empty(); };
  glyphs->erase(std::remove_if(glyphs->begin(), glyphs->end(), isBlank), glyphs->end());
  if (glyphs->empty()) return failure(ErrorCode::BadInput, translatable("Engine", "These glyphs have no ink."));
  fitLineHeight(info, *glyphs);
  return glyphs;
}

}  // namespace

Result<std::string> svgCopy(std::vector<FolderGlyph> pictures, const StopFlag& stop) {
  FontInfo info;
  const auto glyphs = traced(std::move(pictures), info, stop);
  if (!glyphs) return tl::unexpected(glyphs.error());
  return glyphs->size() == 1 ? svgGlyph(info, glyphs->front()) : svgGlyphSheet(info, *glyphs);
}

Result<Bytes> pngCopy(std::vector<FolderGlyph> pictures, const StopFlag& stop) {
  FontInfo info;
  const auto glyphs = traced(std::move(pictures), info, stop);
  if (!glyphs) return tl::unexpected(glyphs.error());
  const double side = std::sqrt(kMostPixels / static_cast<double>(glyphs->size()));
  const GlyphFrame frame(std::clamp(static_cast<int>(side), kSmallest, kLargest));
  std::vector<SheetGlyph> drawn;
  for (const auto& glyph : *glyphs) {
    const auto outline = quadraticOutline(glyph.contours, info.unitsPerEm, glyph.advance);
    drawn.push_back({glyph.characters.front(), frame.render(outline).bitmap});
  }
  return encodePng(sheetPicture(drawn));
}

}  // namespace gg
