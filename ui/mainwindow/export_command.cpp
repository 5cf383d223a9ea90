#include "ui/mainwindow/export_command.h"

#include "ui/document/document.h"
#include "ui/exportdialog/export_dialog.h"

namespace gg::ui {

std::vector<ExportGlyph> glyphsOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters) {
  std::vector<ExportGlyph> exported;
  for (const char32_t c : characters) {
    const GlyphCell& cell = glyphs.cell(c);
    if (!glyphs.upToDate(c) || cell.status == GlyphStatus::Rejected) continue;
    exported.push_back({c, cell.image, cell.advance, cell.clipped, cell.status == GlyphStatus::Accepted, cell.doubt});
    exported.back().doubt.suspect = cell.suspect();
  }
  return exported;
}

LeftOut leftOutOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters) {
  LeftOut leftOut;
  for (const char32_t c : characters) {
    const GlyphStatus status = glyphs.cell(c).status;
    if (glyphs.open(c)) leftOut.unmade.push_back(c);
    if (status == GlyphStatus::Rejected) leftOut.rejected.push_back(c);
    if (status == GlyphStatus::Missing) leftOut.missing.push_back(c);
  }
  return leftOut;
}

FolderManifest manifestOf(const Document& document) {
  FolderManifest manifest = describeRun(document.model().info(), document.model().device(),
                                        document.model().contentFont().toStdString(), document.style());
  for (const char32_t c : document.characters()) {
    if (document.cell(c).status == GlyphStatus::Missing) manifest.missing.push_back(c);
  }
  return manifest;
}

void exportGlyphs(Document& document, QWidget* window) {
  ExportDialog dialog(glyphsOf(document.glyphs(), document.characters()), manifestOf(document), window);
  const auto& characters = document.characters();
  dialog.setStyle(document.style(), characters);
  dialog.setOutlines(document.adjustments(), document.traces());
  dialog.setLeftOut(leftOutOf(document.glyphs(), characters));
  QObject::connect(&dialog, &ExportDialog::exported, &document, [&document](const QString& sentence) {
    Q_EMIT document.message({Message::Level::Info, sentence});
  });
  dialog.exec();
}

}  // namespace gg::ui
