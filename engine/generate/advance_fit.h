#pragma once
#include <vector>

#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// A reference [S, S] whose advance width is known, and the same character in the content font.
struct AdvancePair {
  char32_t character = 0;
  const Bitmap* reference = nullptr;
  double advance = 0;  // em
  const GlyphOutline* content = nullptr;
};

/// How wide the glyphs of a style are set: their ink, and the content font's side bearings as many times as the
/// references have them. A style whose references all have one width is monospaced; full-width characters are as wide
/// as full-width references are, or, where those differ (hands), proportional as well, with bearings of their own.
class AdvanceFit {
 public:
  AdvanceFit() = default;  // the content font's side bearings as they are
  AdvanceFit(const std::vector<AdvancePair>& pairs, const GlyphFrame& frame);

  /// em. A glyph without ink has the content glyph's width.
  double advance(char32_t character, const Bitmap& glyph, const GlyphOutline& content) const;

 private:
  /// How many times the content font's side bearings glyphs have.
  class Bearings {
   public:
    void add(double ours, double theirs);  // of a glyph, both sides together, em
    double times() const;

   private:
    double ours_ = 0, theirs_ = 0;
  };

  double emPixels_ = 0;
  Bearings bearings_, fullBearings_;
  double fullWidth_ = 0, mono_ = 0;  // em; 0: not known
  bool fullVaries_ = false;          // full-width references are not equally wide
};

}  // namespace gg
