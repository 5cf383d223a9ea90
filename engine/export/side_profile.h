#pragma once
#include <optional>
#include <vector>

#include "engine/export/glyph_adjustment.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// Where the ink of a glyph picture ends on either side, row by row.
class SideProfile {
 public:
  /// `advance` in em; the picture may be empty. The bearings and advance that were set take the picture's place.
  SideProfile(const Bitmap& picture, double advance, const GlyphAdjustment& adjustment = {});

  /// The least distance between the inks of two glyphs set side by side, em, slanting ways up to a pixel among them;
  /// nothing when no row has ink of both.
  std::optional<double> gapTo(const SideProfile& right) const;

 private:
  struct Row {
    double left = 0, right = 0;  // em: from the origin to the ink, from the ink to the advance width
    bool inked = false;
  };
  void respace(double advance, const GlyphAdjustment& adjustment);

  std::vector<Row> rows_;
};

}  // namespace gg
