#pragma once
#include <QString>
#include <memory>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"
#include "engine/generate/style_set.h"
#include "ui/exportdialog/export_format.h"
#include "ui/exportdialog/export_glyph.h"

namespace gg::ui {

/// What outlines are made of beside pictures.
struct OutlineSource {
  StyleSet style = {};
  bool keep = false;                        // references keep the outlines of their fonts
  GlyphAdjustments adjustments = {};        // of single glyphs
  std::shared_ptr<TraceCache> traces = {};  // may be null
};

struct ExportRequest {
  ExportFormat format = ExportFormat::GlyphFolder;
  QString target;  // the folder or file
  std::vector<ExportGlyph> glyphs;
  FolderManifest manifest;
  FontInfo info;  // of a font
  OutlineSource outlines;
  QString specimenText = {};
  int pictureSize = 0;  // px, side of an exported picture; 0: as generated
};

/// A glyph, or several, as the engine's exports take them.
FolderGlyph folderGlyph(const ExportGlyph& glyph);
std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs);
/// The glyphs with those references of the style that came from a font and show one of the characters, as accepted
/// ones, in the place of what was generated.
std::vector<ExportGlyph> withReferences(std::vector<ExportGlyph> glyphs, const StyleSet& style,
                                        const std::vector<char32_t>& characters);
/// What a font of the glyphs is made of, but for its kerning. Reads fonts: slow.
FontParts fontParts(const FontInfo& info, const std::vector<ExportGlyph>& glyphs, const OutlineSource& outlines);
/// Takes over the content font's kerning.
Status kern(FontParts& parts);

/// Writes everything or nothing, and returns how many outlines were known from before. Slow: for a background thread.
Result<std::size_t> runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress);

}  // namespace gg::ui
