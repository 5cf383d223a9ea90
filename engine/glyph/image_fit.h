#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {

/// How a picture that is not from a font is put into the frame.
enum class ImageFit {
  Auto,   // Frame when all pictures are square and of one size, else Ink
  Frame,  // the picture is already a square frame
  Ink,    // ink box onto that of the content glyph of the same character: one scale for both axes, centres together
};

Result<ImageFit> imageFitFromName(const std::string& name);  // "auto", "frame", "ink"
/// Frame or Ink for these pictures.
ImageFit resolve(ImageFit fit, const std::vector<Bitmap>& pictures);
/// The picture in an S×S frame. `content` is the content glyph in the same frame, or nullptr when the
/// character is unknown (then the ink is centred at cap-height size). Fails on a picture without ink.
Result<Bitmap> fitImage(const Bitmap& picture, ImageFit fit, const GlyphFrame& frame, const Bitmap* content,
                        const std::string& nameForMessages);

}  // namespace gg
