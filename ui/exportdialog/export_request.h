#pragma once
#include <QString>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/glyph_folder.h"
#include "ui/exportdialog/export_format.h"
#include "ui/exportdialog/export_glyph.h"

namespace gg::ui {

struct ExportRequest {
  ExportFormat format = ExportFormat::GlyphFolder;
  QString target;  // the folder or file
  std::vector<ExportGlyph> glyphs;
  FolderManifest manifest;
  FontInfo info;  // of a font
};

/// The glyphs as the engine's exports take them.
std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs);

/// Writes everything or nothing. Slow: for a background thread.
Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress);

}  // namespace gg::ui
