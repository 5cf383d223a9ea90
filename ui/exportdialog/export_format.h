#pragma once
#include <QString>
#include <array>

#include "engine/export/font_export.h"

namespace gg::ui {

enum class ExportFormat {
  TrueType,
  OpenType,
  Woff2,
  Ufo,
  Specimen,     // a PDF to look at
  SvgGlyphs,    // a folder with an SVG for each glyph
  SvgSheet,     // outlines of all glyphs
  GlyphFolder,  // a PNG for each glyph and manifest.json
  PngSheet,
};

inline constexpr std::array kExportFormats = {
    ExportFormat::TrueType, ExportFormat::OpenType,    ExportFormat::Woff2,
    ExportFormat::Ufo,      ExportFormat::Specimen,    ExportFormat::SvgGlyphs,
    ExportFormat::SvgSheet, ExportFormat::GlyphFolder, ExportFormat::PngSheet};

/// What the user chooses it by.
QString titleOf(ExportFormat format);
/// How the engine calls it.
FontFormat engineFormat(ExportFormat format);
/// Whether the export is pictures of pixels, not outlines.
bool isPicture(ExportFormat format);
/// Whether the export is a font with names in it.
bool isFont(ExportFormat format);
/// Whether the user names a folder that holds the files, not the file itself.
bool isFolder(ExportFormat format);
/// ".ttf" and the like; empty for folders of any name.
QString endingOf(ExportFormat format);

}  // namespace gg::ui
