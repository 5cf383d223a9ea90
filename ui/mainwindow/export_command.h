#pragma once
class QWidget;

namespace gg::ui {

class Document;

/// Asks what to export and writes the document's glyphs.
void exportGlyphs(Document& document, QWidget* window);

}  // namespace gg::ui
