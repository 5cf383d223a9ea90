#pragma once
#include <string>
#include <vector>

#include "engine/glyph/content_fonts.h"

namespace gg {

/// A character that shall be generated, and how much it counts.
struct WantedCharacter {
  char32_t character = 0;
  double weight = 1;
};

/// Which characters to draw next so that the wanted ones get better, best first; at most `count`. Judged, as
/// chooseReferenceCharacters does, on patches of content glyphs, where attention finds like parts: each proposal is the
/// one whose patches, with those drawn already, lie nearest to the patches of the wanted glyphs. Letters come
/// before those with marks on them (é, ガ), which hardly tell more than their letters, and both before digits and
/// signs, which tell less of a style. Neither drawn characters nor such that no content font has are proposed.
/// Deterministic.
std::vector<char32_t> charactersToDraw(const std::vector<char32_t>& drawn, const std::vector<char32_t>& candidates,
                                       const std::vector<WantedCharacter>& wanted, int count,
                                       const ContentFonts& content, const std::string& language);

}  // namespace gg
