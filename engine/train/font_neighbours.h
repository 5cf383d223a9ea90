#pragma once
#include <cstddef>
#include <map>
#include <vector>

#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// Which fonts draw the same characters in nearly the same places: overlap (Dice) of small pictures of the 24
/// characters that most of the fonts have.
class FontNeighbours {
 public:
  struct Font {
    const std::map<char32_t, GlyphOutline>* glyphs = nullptr;
    const std::vector<char32_t>* characters = nullptr;  // those of the glyphs that count
  };
  explicit FontNeighbours(const std::vector<Font>& fonts);

  /// Indices of the fonts most like font `index`, nearest first: at most `count`, none that overlaps less than `least`
  /// or shares fewer than 8 of the characters.
  std::vector<std::size_t> nearest(std::size_t index, std::size_t count, double least) const;

 private:
  double meanOverlap(std::size_t a, std::size_t b) const;
  std::vector<std::vector<Bitmap>> pictures_;  // a font, a character; empty: the font lacks it
};

}  // namespace gg
