#pragma once
#include <QString>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/glyph_folder.h"
#include "engine/generate/style_set.h"
#include "ui/exportdialog/export_format.h"
#include "ui/exportdialog/export_glyph.h"

namespace gg::ui {

struct ExportRequest {
  ExportFormat format = ExportFormat::GlyphFolder;
  QString target;  // the folder or file
  std::vector<ExportGlyph> glyphs;
  FolderManifest manifest;
  FontInfo info;  // of a font
  StyleSet kept;  // references that keep the outlines of their fonts, in outline formats
  QString specimenText;
};

/// The glyphs as the engine's exports take them.
std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs);
/// The glyphs with those references of the style that came from a font and show one of the characters, as accepted
/// ones, in the place of what was generated.
std::vector<ExportGlyph> withReferences(std::vector<ExportGlyph> glyphs, const StyleSet& style,
                                        const std::vector<char32_t>& characters);
/// What a font of the glyphs is made of, where `kept` keeps the outlines of their fonts. Reads fonts: slow.
Result<FontParts> fontParts(const FontInfo& info, const std::vector<ExportGlyph>& glyphs, const StyleSet& kept);

/// Writes everything or nothing. Slow: for a background thread.
Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress);

}  // namespace gg::ui
