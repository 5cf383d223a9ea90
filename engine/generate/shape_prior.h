#pragma once
#include "engine/generate/content_picture.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// A shape prior for made glyphs: strokes whose place the network is unsure of come out pale, broken or not at all, but
/// the plain glyph says that they are there. The plain design nearest to the made glyph and to the style, in the
/// references' weight as far as its parts and holes stay as they are, is laid on it (registration.h), so that its
/// strokes lie where the network put them. It then multiplies the odds of ink, which decides where the network is
/// unsure; where it is sure, edges at most become a little softer (both pictures are blurred by S/230 px). The closer
/// the references come to the design (DesignFit::closeness), the more it is trusted, and the more stiffly it is laid:
/// the glyphs of a plain sans get straighter strokes and squarer ends than the network gives them. Strokes and holes
/// that are lacking even so are drawn as the plain glyph has them (lost_strokes.h, lost_holes.h). At last strokes that
/// run into each other are parted, and broken ones and rings closed (region_repair.h), where the design and the sans
/// have as many parts, or holes. A glyph of few parts and holes that even so has others than a close design is that
/// design.
///
/// made [S, S], of a frame; glyph: its character. Where the references' weight is not known (DesignFit::growth), or
/// the design shows nothing, the glyph stays as it is.
Bitmap withShapePrior(const Bitmap& made, const ContentGlyph& glyph, const ContentFit& fit, const GlyphFrame& frame);

}  // namespace gg
