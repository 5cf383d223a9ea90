#include "ui/exportdialog/export_request.h"

#include <algorithm>

#include "engine/base/file_io.h"
#include "engine/export/kept_references.h"
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
  auto parts = fontParts(info, request.glyphs, request.kept);
  if (!parts) return tl::unexpected(parts.error());
  parts->specimenText = request.specimenText.toStdString();
  StagedFiles files;
  const auto staged = stageFont(files, request.target.toStdString(), format, std::move(*parts), stop, progress);
  return staged ? files.commit() : staged;
}

}  // namespace

std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs) {
  std::vector<FolderGlyph> all;
  for (const auto& glyph : glyphs) {
    all.push_back({glyph.character, coverageBitmap(glyph.coverage), glyph.advance, glyph.clipped, glyph.doubt});
  }
  return all;
}

std::vector<ExportGlyph> withReferences(std::vector<ExportGlyph> glyphs, const StyleSet& style,
                                        const std::vector<char32_t>& characters) {
  for (const auto* reference : referencesOfFonts(style, characters)) {
    const ExportGlyph own{reference->character, coverageImage(reference->image), reference->advance, false, true, {}};
    const auto found = std::find_if(glyphs.begin(), glyphs.end(),
                                    [&own](const ExportGlyph& glyph) { return glyph.character == own.character; });
    found == glyphs.end() ? glyphs.push_back(own) : void(*found = own);
  }
  return glyphs;
}

Result<FontParts> fontParts(const FontInfo& info, const std::vector<ExportGlyph>& glyphs, const StyleSet& kept) {
  FontParts parts{info, folderGlyphs(glyphs), {}, {}, {}, {}};
  std::vector<char32_t> characters;
  for (const auto& glyph : glyphs) characters.push_back(glyph.character);
  keptReferences(kept, characters, info.unitsPerEm).putInto(parts);
  auto kerning = contentKerning({}, parts.pictures, info.unitsPerEm);
  if (!kerning) return tl::unexpected(kerning.error());
  parts.kerning = std::move(*kerning);
  return parts;
}

Status runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  if (const auto format = outlineFormat(request.format)) return saveOutlines(request, *format, stop, progress);
  if (request.format == ExportFormat::PngSheet) return saveSheet(request, stop);
  return saveGlyphFolder(request.target.toStdString(), folderGlyphs(request.glyphs), request.manifest, stop, progress);
}

}  // namespace gg::ui
