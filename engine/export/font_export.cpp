#include "engine/export/font_export.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "engine/base/unicode.h"
#include "engine/export/font_check.h"
#include "engine/export/font_from_pictures.h"
#include "engine/export/line_height.h"
#include "engine/export/opentype_font.h"
#include "engine/export/picture_export.h"
#include "engine/export/specimen.h"
#include "engine/export/svg_outline.h"
#include "engine/export/ufo_folder.h"
#include "engine/export/woff2_font.h"

namespace gg {

namespace {

constexpr std::array kEndings = {std::pair{FontFormat::TrueType, ".ttf"}, std::pair{FontFormat::OpenType, ".otf"},
                                 std::pair{FontFormat::Woff2, ".woff2"},  std::pair{FontFormat::Ufo, ".ufo"},
                                 std::pair{FontFormat::SvgSheet, ".svg"}, std::pair{FontFormat::Specimen, ".pdf"},
                                 std::pair{FontFormat::PngSheet, ".png"}};

Status stageSvgGlyphs(StagedFiles& files, const std::string& folder, const FontInfo& info,
                      const std::vector<FontGlyph>& glyphs) {
  if (auto ok = files.addFolder(folder); !ok) return ok;
  for (const auto& glyph : glyphs) {
    if (glyph.contours.empty()) continue;
    const auto path = folder + "/" + uniName(glyph.characters.front()) + ".svg";
    if (auto ok = files.add(path, svgGlyph(info, glyph)); !ok) return ok;
  }
  return {};
}

Status stageGlyphs(StagedFiles& files, const std::string& path, FontFormat format, const FontParts& parts,
                   std::vector<FontGlyph> glyphs) {
  const auto& info = parts.info;
  if (auto ok = checkFont(info, glyphs); !ok) return ok;
  switch (format) {
    case FontFormat::Ufo:
      return stageUfo(files, path, info, std::move(glyphs), parts.pictures, parts.kerning);
    case FontFormat::SvgSheet:
      return files.add(path, svgGlyphSheet(info, glyphs));
    case FontFormat::SvgGlyphs:
      return stageSvgGlyphs(files, path, info, glyphs);
    default:
      break;
  }
  auto file = fontFile(format, info, std::move(glyphs), parts.kerning);
  if (file && format == FontFormat::Specimen) file = specimenPdf(*file, info, parts.specimenText);
  if (!file) return tl::unexpected(file.error());
  return files.add(path, *file);
}

}  // namespace

const char* endingOf(FontFormat format) {
  for (const auto& [known, ending] : kEndings) {
    if (known == format) return ending;
  }
  return "";
}

bool isFont(FontFormat format) {
  const auto others = {FontFormat::SvgSheet, FontFormat::SvgGlyphs, FontFormat::PngSheet, FontFormat::PngGlyphs};
  return std::find(others.begin(), others.end(), format) == others.end();
}

std::optional<FontFormat> fontFormatOf(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (const auto& [format, known] : kEndings) {
    if (ending == known) return format;
  }
  return std::nullopt;
}

Result<Bytes> fontFile(FontFormat format, const FontInfo& info, std::vector<FontGlyph> glyphs, const Kerning& kerning) {
  const auto kind = format == FontFormat::OpenType ? OutlineKind::Cff : OutlineKind::TrueType;
  auto font = openTypeFont(info, std::move(glyphs), kind, kerning);
  return font && format == FontFormat::Woff2 ? woff2Font(*font) : font;
}

Result<std::size_t> stageFont(StagedFiles& files, const std::string& path, FontFormat format, FontParts parts,
                              const StopFlag& stop, const ProgressCallback& progress) {
  if (format == FontFormat::PngSheet) return stagePictureSheet(files, path, parts, stop, progress);
  if (format == FontFormat::PngGlyphs) return stagePictureFolder(files, path, parts, stop, progress);
  if (parts.pictures.empty()) {
    return failure(ErrorCode::BadInput, translatable("Engine", "There is no glyph to make a font of."));
  }
  auto made = fontGlyphs(parts, stop, progress);
  if (!made) return tl::unexpected(made.error());
  fitHeights(parts.info, made->glyphs);
  const std::size_t reused = made->reused;
  return stageGlyphs(files, path, format, parts, std::move(made->glyphs)).map([reused] { return reused; });
}

}  // namespace gg
