#pragma once
#include <vector>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_block.h"
#include "ui/attention/heat_panel.h"

namespace gg::ui {

/// The picture and grid of a source.
HeatPanel sourcePanel(const AttentionBlock& block, int source, const AttendedGlyph& glyph);
/// The pictures and grids that a source's heat lies on.
std::vector<HeatPanel> targetPanels(const AttentionBlock& block, int source, const AttendedGlyph& glyph);

}  // namespace gg::ui
