#pragma once
#include <vector>

#include "engine/generate/alignment.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// Where the tops and bottoms of a style's glyphs lie, against those of a content font that fitAlignment has moved as a
/// whole: capitals and small letters, round and flat ones, each have their own height. A glyph is moved and scaled
/// upright so that its edges lie where those of references at about the same height were found (a Nadaraya–Watson
/// mean, shrunk where few are near).
class EdgeHeights {
 public:
  EdgeHeights() = default;  // changes nothing
  EdgeHeights(const std::vector<AlignmentPair>& pairs, const GlyphTransform& fit, const GlyphFrame& frame);

  /// `fit` with the height and place of this content glyph put right.
  GlyphTransform apply(GlyphTransform fit, const GlyphOutline& glyph) const;

 private:
  struct Edge {
    double height, shift;  // em, y up: where it lies in the content glyph; how far above its fitted place it was found
  };
  double shiftAt(double height) const;
  std::vector<Edge> edges_;
};

}  // namespace gg
