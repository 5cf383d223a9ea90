#pragma once
#include <vector>

#include "engine/generate/edge_heights.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// Lays content glyphs on the pictures of references: where fitAlignment compares boxes, which a serif or a long
/// stroke stretches, this compares all of the ink. Scales and shifts are found for all references together by two
/// Gauss–Newton steps on small blurred pictures (Lucas and Kanade 1981, An iterative image registration technique),
/// with Huber's weights, since a reference has strokes that the content glyph lacks, and drawn towards no change.
class PictureAlignment {
 public:
  /// Square pictures of one frame, of any size.
  explicit PictureAlignment(const std::vector<const Bitmap*>& references);

  /// `fit`, with the growth that gives content glyphs the references' weight, with its scales and shifts put right.
  /// `content`: one a reference. Values are on the alignment's grid (alignment.h).
  GlyphTransform refined(const GlyphTransform& fit, const EdgeHeights& heights,
                         const std::vector<const GlyphOutline*>& content) const;

 private:
  std::vector<Bitmap> references_;  // small, blurred
};

}  // namespace gg
