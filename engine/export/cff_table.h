#pragma once
#include "engine/base/file_io.h"
#include "engine/export/glyph_order.h"
#include "engine/export/metrics_tables.h"

namespace gg {

/// Outlines and names of glyphs as a Compact Font Format program (Adobe Technical Note 5176), without hints.
Bytes cffTable(const FontInfo& info, const GlyphOrder& order, const FontExtent& extent);

/// The number of glyphs alone (“maxp”, version 0.5).
Bytes maxpTable(std::size_t glyphs);

}  // namespace gg
