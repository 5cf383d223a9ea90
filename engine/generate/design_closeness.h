#pragma once
#include <vector>

#include "engine/generate/content_picture.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// Judges how close each design comes to the references, and sets DesignFit::closeness: what is left between the
/// outlines of both when the design is placed, grown to the references' weight and laid on them by a smooth movement
/// (registration.h) is what it cannot give: other terminals, serifs, contrast, another pen. A mean distance of S/280 px
/// or less, in the middle one of the references, is 1, of S/180 px or more 0. Designs that the style is hardly shown in
/// (kSeenWeight) stay at 0; of many references the first eight are looked at.
void judgeCloseness(const std::vector<ContentPair>& pairs, const GlyphFrame& frame, ContentFit& fit);

}  // namespace gg
