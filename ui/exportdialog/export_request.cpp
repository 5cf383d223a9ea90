#include "ui/exportdialog/export_request.h"

#include "engine/base/file_io.h"
#include "engine/export/sheet.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

tl::unexpected<Error> cancelled() { return failure(ErrorCode::Cancelled, "The export was cancelled."); }

Status saveSheet(const ExportRequest& request, const StopFlag& stop) {
  std::vector<SheetGlyph> glyphs;
  for (const auto& glyph : request.glyphs) {
    if (stop.requested()) return cancelled();
    glyphs.push_back({glyph.character, coverageBitmap(glyph.coverage)});
  }
  const auto bytes = encodePng(sheetPicture(glyphs));
  if (!bytes) return tl::unexpected(bytes.error());
  if (stop.requested()) return cancelled();
  return writeFile(request.target.toStdString(), *bytes);
}

Status saveOutlines(const ExportRequest& request, FontFormat format, const StopFlag& stop,
                    const ProgressCallback& progress) {
  FontInfo info = request.info;
  if (!isFont(request.format)) info.family = "Glyphs";  // nothing of it is written
  const auto pictures = folderGlyphs(request.glyphs);
  const auto kerning = contentKerning({}, pictures, info.unitsPerEm);
  if (!kerning) return tl::unexpected(kerning.error());
  StagedFiles files;
  const auto staged =
      stageFont(files, request.target.toStdString(), format, info, pictures, *kerning, {}, stop, progress);
  return staged ? files.commit() : staged;
}

}  // namespace

std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs) {
  std::vector<FolderGlyph> all;
  for (const auto& glyph : glyphs) {
    all.push_back({glyph.character, coverageBitmap(glyph.coverage), glyph.advance, glyph.clipped});
  }
  return all;
}

Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  if (const auto format = outlineFormat(request.format)) return saveOutlines(request, *format, stop, progress);
  if (request.format == ExportFormat::PngSheet) return saveSheet(request, stop);
  return saveGlyphFolder(request.target.toStdString(), folderGlyphs(request.glyphs), request.manifest, stop, progress);
}

}  // namespace gg::ui
