#pragma once
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// A change of an outline before it is rasterised, about the centre of the advance width on the baseline.
/// Order: embolden, shear, slope, scale, shift.
struct GlyphTransform {
  double scaleX = 1, scaleY = 1;
  double shiftX = 0, shiftY = 0;  // em, y up
  double shear = 0;               // x += shear · y: leaning stems
  double slope = 0;               // y += slope · x: rising bars
  // em, total growth (negative: thinner) of upright and of level strokes
  double emboldenX = 0, emboldenY = 0;
  double penAngle = 0;                          // rad: the growth is that along axes turned so far, as by a broad pen
  double waveX = 0, waveY = 0;                  // em: points move sideways and upright by a sine of their place…
  double waveLength = 1, wavePhase = 0;         // em, rad: …across the movement

  bool operator==(const GlyphTransform& o) const {
    return scaleX == o.scaleX && scaleY == o.scaleY && shiftX == o.shiftX && shiftY == o.shiftY &&
           shear == o.shear && slope == o.slope && emboldenX == o.emboldenX && emboldenY == o.emboldenY &&
           penAngle == o.penAngle && waveX == o.waveX && waveY == o.waveY && waveLength == o.waveLength &&
           wavePhase == o.wavePhase;
  }
};

/// The one renderer for training, inference, evaluation and export: an S×S picture in which one em is
/// 0.80·S px, the baseline lies 0.78·S px below the top edge and the glyph is centred by its advance width.
/// Unhinted, antialiased, the origin kept to a fraction of a pixel.
class GlyphFrame {
 public:
  explicit GlyphFrame(int size = 128) : size_(size) {}

  int size() const { return size_; }               // px
  double emPixels() const { return 0.80 * size_; }  // px per em
  double baseline() const { return 0.78 * size_; }  // px below the top edge

  struct Rendering {
    Bitmap bitmap;         // [S, S]
    bool clipped = false;  // ink lay outside the frame
  };
  Rendering render(const GlyphOutline& outline, const GlyphTransform& transform = {}) const;

 private:
  int size_;
};

}  // namespace gg
