#pragma once
#include <QString>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/glyph_folder.h"
#include "ui/exportdialog/export_glyph.h"

namespace gg::ui {

enum class ExportFormat {
  GlyphFolder,  // a PNG for each glyph and manifest.json
  PngSheet,
  SvgSheet,
};

struct ExportRequest {
  ExportFormat format = ExportFormat::GlyphFolder;
  QString target;  // the folder, or the sheet's file
  std::vector<ExportGlyph> glyphs;
  FolderManifest manifest;
};

/// Writes everything or nothing. Slow: for a background thread.
Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress);

}  // namespace gg::ui
