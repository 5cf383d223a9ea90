#pragma once

namespace gg::ui {
class Document;
}

/// The smoke run: the program ends with 0 when the first glyph is made, with 1 and the reason on standard
/// error when something fails or nothing comes within two minutes.
void exitAfterFirstGlyph(gg::ui::Document& document);
