#pragma once
#include <vector>

#include "engine/export/metrics_tables.h"

namespace gg {

// Metrics of upright text (OpenType specification, the tables of these names): every glyph is one em high, its em box
// starting at FontInfo::emTop.
Bytes vheaTable(const FontInfo& info, const std::vector<GlyphBox>& glyphs);
Bytes vmtxTable(const FontInfo& info, const std::vector<GlyphBox>& glyphs);
/// Beside CFF outlines.
Bytes vorgTable(const FontInfo& info);

}  // namespace gg
