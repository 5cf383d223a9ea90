#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "engine/generate/alignment.h"
#include "engine/generate/edge_heights.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// A character in each of the D plain designs the network looks at (content_design.h), in that order.
using ContentGlyph = std::vector<const GlyphOutline*>;
ContentGlyph contentGlyph(const std::vector<GlyphOutline>& designs);
/// How one design is shown to the network.
struct DesignFit {
  GlyphTransform transform;
  EdgeHeights heights;
  double weight = 1;             // of its ink; about 1 on average, 0 hides the design
  std::optional<double> growth;  // em, of its strokes, that gives it the references' weight; none: not known
  double closeness = 0;          // 1: the references are this design, smoothly moved (design_closeness.h)
  // Of two mixed styles: where the other one would put it, and how far from here towards there it is put.
  std::shared_ptr<const DesignFit> other = nullptr;
  double share = 0;

  /// Where a glyph of the design is put.
  GlyphTransform of(const GlyphOutline& glyph) const;
  /// There, with strokes grown by `part` of what gives them the references' weight.
  GlyphTransform grown(const GlyphOutline& glyph, double part = 1) const;
};
/// A design of less weight is too unlike the style to be followed.
constexpr double kSeenWeight = 0.4;
/// One a design.
using ContentFit = std::vector<DesignFit>;

/// A reference picture (in the frame) and the content glyph of its character.
struct ContentPair {
  const Bitmap* reference = nullptr;
  const ContentGlyph* content = nullptr;
};

/// Between two fits that are not mixes, `share` of the second.
ContentFit mixed(const ContentFit& first, const ContentFit& second, double share);

/// Each of the D designs is moved to where the references sit, on its own: see fitAlignment and EdgeHeights. With
/// `likeness` a design is also slanted when that makes it clearly more like the references, and those that look like
/// the references get more weight: where designs disagree (the tail of Q, the loop of g) the network knows which to
/// follow. Likeness is judged with strokes grown to the references' weight, and before a design is laid on their ink
/// (PictureAlignment): after that it says less about other glyphs. Weights are multiples of 1/8, so that a
/// barely changed set keeps its cached features.
ContentFit fitContent(const std::vector<ContentPair>& pairs, std::size_t designs, const GlyphFrame& frame,
                      bool likeness);

/// The designs below each other, [D·S, S], ink times weight: what the network is given of a character. Clipped when the
/// sans is.
GlyphFrame::Rendering contentPicture(const ContentGlyph& glyph, const ContentFit& fit, const GlyphFrame& frame);

}  // namespace gg
