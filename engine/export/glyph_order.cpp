#include "engine/export/glyph_order.h"

#include <algorithm>

#include "engine/export/font_check.h"
#include "engine/export/glyph_names.h"

namespace gg {

namespace {

/// Clockwise.
Contour box(double left, double bottom, double right, double top) {
  const auto to = [](double x, double y) { return Segment{true, {}, {}, {x, y}}; };
  return {{to(left, top), to(right, top), to(right, bottom), to(left, bottom)}};
}

/// A box with a hole, as wide as half an em.
FontGlyph notdef(const FontInfo& info) {
  const int left = info.unitsPerEm / 16, right = info.unitsPerEm * 7 / 16, top = info.unitsPerEm * 7 / 10;
  const int pen = info.unitsPerEm / 20;
  return {{}, {box(left, 0, right, top), box(left + pen, pen, right - pen, top - pen).reversed()}, info.unitsPerEm / 2};
}

}  // namespace

Result<GlyphOrder> orderGlyphs(const FontInfo& info, std::vector<FontGlyph> glyphs) {
  if (auto ok = checkFont(info, glyphs); !ok) return tl::unexpected(ok.error());
  for (auto& glyph : glyphs) std::sort(glyph.characters.begin(), glyph.characters.end());
  std::sort(glyphs.begin(), glyphs.end(),
            [](const FontGlyph& a, const FontGlyph& b) { return a.characters.front() < b.characters.front(); });
  GlyphOrder order;
  order.glyphs = std::move(glyphs);
  order.glyphs.insert(order.glyphs.begin(), notdef(info));
  const GlyphNames names;
  for (std::size_t i = 0; i < order.glyphs.size(); ++i) {
    const auto& characters = order.glyphs[i].characters;
    order.names.push_back(characters.empty() ? ".notdef" : names.of(characters.front()));
    for (const char32_t c : characters) order.mapping[c] = static_cast<std::uint16_t>(i);
  }
  for (const auto& [character, glyph] : order.mapping) order.characters.push_back(character);
  return order;
}

}  // namespace gg
