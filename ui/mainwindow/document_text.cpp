#include "ui/mainwindow/document_text.h"

#include "ui/document/document.h"
#include "ui/preview/text_line.h"
#include "ui/settings/settings.h"

namespace gg::ui {

namespace {

const QString kFirstText = QStringLiteral("The quick brown fox 永和九年");

PreviewGlyph previewOf(const Document& document, char32_t character) {
  const GlyphCell& cell = document.cell(character);
  if (cell.image.isNull()) return {document.ghost(character), 0, true};
  return {cell.image, cell.advance, false};
}

}  // namespace

TextLine* makeDocumentTextLine(Document& document) {
  auto* line = new TextLine([&document](char32_t character) { return previewOf(document, character); });
  QObject::connect(line, &TextLine::charactersWanted, &document, &Document::setTextCharacters);
  QObject::connect(line, &TextLine::textChanged, line, [](const QString& text) { settings::previewText.set(text); });
  QObject::connect(&document, &Document::cellsChanged, line, &TextLine::updateCharacters);
  QObject::connect(&document, &Document::ghostsChanged, line, &TextLine::updateCharacters);
  const QString last = settings::previewText.get();
  line->setText(last.isEmpty() ? kFirstText : last);
  return line;
}

}  // namespace gg::ui
