#include "ui/exportdialog/export_request.h"

#include <algorithm>

#include "engine/base/staged_files.h"
#include "engine/export/kept_references.h"
#include "engine/export/line_height.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

FolderGlyph folderGlyph(const ExportGlyph& glyph) {
  return {glyph.character, coverageBitmap(glyph.coverage), glyph.advance, glyph.clipped, glyph.doubt};
}

std::vector<FolderGlyph> folderGlyphs(const std::vector<ExportGlyph>& glyphs) {
  std::vector<FolderGlyph> all;
  for (const auto& glyph : glyphs) all.push_back(folderGlyph(glyph));
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

FontParts fontParts(const FontInfo& info, const std::vector<ExportGlyph>& glyphs, const OutlineSource& outlines) {
  FontParts parts{info, folderGlyphs(glyphs)};
  parts.adjustments = outlines.adjustments;
  parts.traces = outlines.traces;
  std::vector<char32_t> characters;
  for (const auto& glyph : glyphs) characters.push_back(glyph.character);
  takeLineHeight(parts.info, outlines.style, characters);
  if (outlines.keep) keptReferences(outlines.style, characters, info.unitsPerEm).putInto(parts);
  return parts;
}

Status kern(FontParts& parts) {
  auto kerning = contentKerning({}, parts.pictures, parts.info.unitsPerEm, parts.adjustments);
  if (!kerning) return tl::unexpected(kerning.error());
  parts.kerning = std::move(*kerning);
  return {};
}

Result<std::size_t> runExport(const ExportRequest& request, const StopFlag& stop, const ProgressCallback& progress) {
  FontInfo info = request.info;
  if (!isFont(request.format)) info.family = "Glyphs";  // nothing of it is written
  auto parts = fontParts(info, request.glyphs, request.outlines);
  parts.specimenText = request.specimenText.toStdString();
  parts.manifest = request.manifest;
  parts.pictureSize = request.pictureSize;
  const Status kerned = isFont(request.format) ? kern(parts) : Status();
  if (!kerned) return tl::unexpected(kerned.error());
  StagedFiles files;
  return stageFont(files, request.target.toStdString(), engineFormat(request.format), std::move(parts), stop, progress)
      .and_then([&files](std::size_t reused) { return files.commit().map([reused] { return reused; }); });
}

}  // namespace gg::ui
