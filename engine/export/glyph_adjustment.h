#pragma once
#include <map>
#include <optional>

#include "engine/export/font_info.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// What a person set for one glyph. What is not set follows the font.
struct GlyphAdjustment {
  std::optional<double> advance;       // em
  std::optional<double> leftBearing;   // em, from the origin to the ink
  std::optional<double> rightBearing;  // em, from the ink to the advance width; not heeded beside an advance
  std::optional<TraceOptions> trace;

  bool empty() const { return *this == GlyphAdjustment(); }
  bool operator==(const GlyphAdjustment& o) const {
    return advance == o.advance && leftBearing == o.leftBearing && rightBearing == o.rightBearing && trace == o.trace;
  }
};
using GlyphAdjustments = std::map<char32_t, GlyphAdjustment>;

/// Gives a glyph the set bearings and advance. A left bearing moves the ink and, unless more is set, the advance with
/// it: the right bearing stays. Of a glyph without ink only the advance can be set.
void respace(FontGlyph& glyph, const GlyphAdjustment& adjustment, int unitsPerEm);

}  // namespace gg
