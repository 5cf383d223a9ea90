#pragma once
#include "engine/export/attention_figure.h"
#include "engine/export/attention_folder.h"
#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_view.h"

namespace gg::ui {

/// What the inspector shows now, as a figure: patch, heads, direction and scale.
AttentionFigure shownFigure(const AttentionView& view, const AttendedGlyph& glyph);

/// Every map of the glyph, with tables.
AttentionFolder attentionFolder(const AttendedGlyph& glyph);

}  // namespace gg::ui
