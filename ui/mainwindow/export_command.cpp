#include "ui/mainwindow/export_command.h"

#include "ui/document/document.h"
#include "ui/exportdialog/export_dialog.h"

namespace gg::ui {

namespace {

/// The glyphs of the present style, in the order of the set.
std::vector<ExportGlyph> glyphsOf(const Document& document) {
  std::vector<ExportGlyph> glyphs;
  for (const char32_t c : document.characters()) {
    const GlyphCell& cell = document.cell(c);
    if (cell.image.isNull() || cell.stale) continue;
    glyphs.push_back({c, cell.image, cell.advance, cell.status == GlyphStatus::Accepted});
  }
  return glyphs;
}

FolderManifest manifestOf(const Document& document) {
  FolderManifest manifest;
  const ModelInfo& model = document.modelInfo();
  manifest.model = model.file;
  manifest.modelVersion = model.version;
  manifest.contentFont = model.contentFont;
  manifest.device = document.deviceTitle().toStdString();
  manifest.size = model.config.size;
  for (const StyleReference& reference : document.style().references) {
    if (reference.muted) continue;
    manifest.styleSources.push_back(reference.source);
    manifest.styleCharacters.push_back(reference.character);
  }
  for (const char32_t c : document.characters()) {
    if (document.cell(c).status == GlyphStatus::Missing) manifest.missing.push_back(c);
  }
  return manifest;
}

}  // namespace

void exportGlyphs(Document& document, QWidget* window) {
  ExportDialog dialog(glyphsOf(document), manifestOf(document), window);
  QObject::connect(&dialog, &ExportDialog::exported, &document, [&document](const QString& sentence) {
    Q_EMIT document.message({Message::Level::Info, sentence});
  });
  dialog.exec();
}

}  // namespace gg::ui
