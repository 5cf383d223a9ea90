#include "ui/attention/block_panels.h"

#include "ui/attention/attention_text.h"

namespace gg::ui {

namespace {

HeatPanel panelOf(const AttentionGrid& grid, bool asks, const AttendedGlyph& glyph) {
  return {asks ? glyph.askingPicture(grid) : glyph.picture(grid), grid.height, grid.width,
          AttentionText::grid(grid, glyph)};
}

}  // namespace

HeatPanel sourcePanel(const AttentionBlock& block, int source, const AttendedGlyph& glyph) {
  return panelOf(block.source(source), block.direction() == AttentionDirection::Looks, glyph);
}

std::vector<HeatPanel> targetPanels(const AttentionBlock& block, int source, const AttendedGlyph& glyph) {
  std::vector<HeatPanel> panels;
  for (const auto& grid : block.targets(source)) {
    panels.push_back(panelOf(grid, block.direction() == AttentionDirection::Feeds, glyph));
  }
  return panels;
}

}  // namespace gg::ui
