#include "ui/mainwindow/export_command.h"

#include <algorithm>

#include "ui/document/document.h"
#include "ui/exportdialog/export_dialog.h"

namespace gg::ui {

std::vector<ExportGlyph> glyphsOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters) {
  std::vector<ExportGlyph> exported;
  for (const char32_t c : characters) {
    const GlyphCell& cell = glyphs.cell(c);
    if (!glyphs.upToDate(c) || cell.status == GlyphStatus::Rejected) continue;
    exported.push_back({c, cell.image, cell.advance, cell.clipped, cell.status == GlyphStatus::Accepted});
  }
  return exported;
}

std::size_t unmadeOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters) {
  return static_cast<std::size_t>(
      std::count_if(characters.begin(), characters.end(), [&glyphs](char32_t c) { return glyphs.open(c); }));
}

FolderManifest manifestOf(const Document& document) {
  FolderManifest manifest =
      describeRun(document.modelInfo(), document.device(), document.contentFont().toStdString(), document.style());
  for (const char32_t c : document.characters()) {
    if (document.cell(c).status == GlyphStatus::Missing) manifest.missing.push_back(c);
  }
  return manifest;
}

void exportGlyphs(Document& document, QWidget* window) {
  ExportDialog dialog(glyphsOf(document.glyphs(), document.characters()), manifestOf(document), window);
  dialog.setUnmade(unmadeOf(document.glyphs(), document.characters()), document.characters().size());
  QObject::connect(&dialog, &ExportDialog::exported, &document, [&document](const QString& sentence) {
    Q_EMIT document.message({Message::Level::Info, sentence});
  });
  dialog.exec();
}

}  // namespace gg::ui
