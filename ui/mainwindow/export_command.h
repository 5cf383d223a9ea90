#pragma once
#include <vector>

#include "engine/export/glyph_folder.h"
#include "ui/document/glyph_store.h"
#include "ui/exportdialog/export_checks.h"
#include "ui/exportdialog/export_glyph.h"

class QWidget;

namespace gg::ui {

class Document;

/// Those of the characters whose glyphs are up to date and not rejected, in their order.
std::vector<ExportGlyph> glyphsOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters);
/// Those that have to be generated yet, are rejected, or are in no content font.
LeftOut leftOutOf(const GlyphStore& glyphs, const std::vector<char32_t>& characters);
/// What the manifest says of them, as the command line's does.
FolderManifest manifestOf(const Document& document);
/// Asks what to export and writes the document's glyphs.
void exportGlyphs(Document& document, QWidget* window);

}  // namespace gg::ui
