#pragma once
#include <vector>

#include "ui/document/glyph_store.h"

namespace gg::ui {

/// The open characters, each once, in the order they are made: those wanted soon, those of the rest that are
/// visible, the rest.
std::vector<char32_t> generateOrder(const GlyphStore& glyphs, const std::vector<char32_t>& soon,
                                    const std::vector<char32_t>& visible, const std::vector<char32_t>& rest);

}  // namespace gg::ui
