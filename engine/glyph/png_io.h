#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// Largest accepted width and height in px; a larger picture is refused by its header, before allocation.
constexpr int kMaxImageSide = 8192;

/// PNG → coverage: luminance over white, inverted (black → 1). 8 and 16 bit, grey, colour, palette, alpha.
Result<Bitmap> decodePng(const Bytes& bytes, const std::string& nameForMessages);
Result<Bitmap> loadPng(const std::string& path);

/// 8-bit grey PNG, black ink on white. Equal input gives equal bytes.
Result<Bytes> encodePng(const Bitmap& bitmap);
Status savePng(const std::string& path, const Bitmap& bitmap);

/// 8-bit RGB picture (row by row, 3 bytes a pixel), for sheets and heat maps.
struct ColourImage {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;
};
Result<Bytes> encodePng(const ColourImage& image);
Status savePng(const std::string& path, const ColourImage& image);

}  // namespace gg
