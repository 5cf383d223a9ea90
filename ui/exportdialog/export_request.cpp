#include "ui/exportdialog/export_request.h"

#include "engine/base/file_io.h"
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

tl::unexpected<Error> cancelled() { return failure(ErrorCode::Cancelled, "The export was cancelled."); }

Result<Bytes> encodeSheet(ExportFormat format, const std::vector<SheetGlyph>& glyphs) {
  if (format == ExportFormat::PngSheet) return encodePng(sheetPicture(glyphs));
  return svgSheet(glyphs).map([](const std::string& text) { return Bytes(text.begin(), text.end()); });
}

Status saveSheet(const ExportRequest& request, const StopFlag& stop) {
  std::vector<SheetGlyph> glyphs;
  for (const auto& glyph : request.glyphs) {
    if (stop.requested()) return cancelled();
    glyphs.push_back({glyph.character, coverageBitmap(glyph.coverage)});
  }
  const auto bytes = encodeSheet(request.format, glyphs);
  if (!bytes) return tl::unexpected(bytes.error());
  if (stop.requested()) return cancelled();
  return writeFile(request.target.toStdString(), *bytes);
}

}  // namespace

Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  return request.format == ExportFormat::GlyphFolder ? saveFolder(request, stop, progress) : saveSheet(request, stop);
}

}  // namespace gg::ui
