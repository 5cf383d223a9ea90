#include "ui/exportdialog/export_request.h"

#include "engine/export/sheet.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

Status saveFolder(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  std::vector<FolderGlyph> glyphs;
  for (const auto& glyph : request.glyphs) {
    glyphs.push_back({glyph.character, coverageBitmap(glyph.coverage), glyph.advance, glyph.clipped});
  }
  return saveGlyphFolder(request.target.toStdString(), glyphs, request.manifest, stop, progress);
}

Status saveSheet(const ExportRequest& request) {
  std::vector<SheetGlyph> glyphs;
  for (const auto& glyph : request.glyphs) glyphs.push_back({glyph.character, coverageBitmap(glyph.coverage)});
  const auto save = request.format == ExportFormat::SvgSheet ? saveSvgSheet : savePngSheet;
  return save(request.target.toStdString(), glyphs, {});
}

}  // namespace

Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  return request.format == ExportFormat::GlyphFolder ? saveFolder(request, stop, progress) : saveSheet(request);
}

}  // namespace gg::ui
