#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/glyph/glyph_frame.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// The baseline that looks a glyph up: the training font whose glyphs for the reference characters are nearest
/// to the references (mean L1) gives its glyph for the wanted character.
class NearestFont {
 public:
  /// Ranks the training fonts of other groups than `group` that have all reference characters, nearest first.
  NearestFont(const FontCorpus& training, const GlyphFrame& frame, const std::string& group,
              const std::vector<std::pair<char32_t, Bitmap>>& references);

  /// The wanted glyph from the nearest font that has it, in a frame; empty when none has.
  Bitmap picture(char32_t character, const GlyphFrame& frame) const;

 private:
  std::vector<const CorpusFont*> ranking_;
};

}  // namespace gg
