#pragma once
class QWidget;

namespace gg::ui {

class Document;
class TextLine;

/// A text line that shows the document's glyphs, ghosts until they are generated, and asks for what it lacks.
/// The text is remembered.
TextLine* makeDocumentTextLine(Document& document);

}  // namespace gg::ui
