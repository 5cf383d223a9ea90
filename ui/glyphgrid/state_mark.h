#pragma once
#include <QPainter>
#include <QString>

#include "ui/document/glyph_cell.h"
#include "ui/settings/theme.h"

namespace gg::ui {

/// Draws the state of a cell as a small figure in the square: told apart by shape as well as by colour.
/// Empty cells and generated ones that are not suspect have none.
void paintStateMark(QPainter& painter, const QRectF& square, const GlyphCell& cell, const Colours& colours);

/// "Accepted", for tool tips, filters and screen readers.
QString titleOf(GlyphStatus status);

}  // namespace gg::ui
