#include "engine/glyph/image_fit.h"

#include <algorithm>

namespace gg {
namespace {

constexpr double kCapHeight = 0.714;  // em, of Noto Sans
constexpr double kMargin = 1;         // px of ground kept at the frame's edges

Box wholeBox(const Bitmap& bitmap) {
  return {0, 0, static_cast<double>(bitmap.width()), static_cast<double>(bitmap.height())};
}

/// The picture with one pixel of ground around it, so that resampling beyond its edges finds ground.
Bitmap withGroundAround(const Bitmap& picture) {
  Bitmap padded(picture.width() + 2, picture.height() + 2);
  for (int y = 0; y < picture.height(); ++y) {
    std::copy_n(picture.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width()),
                picture.width(), &padded.at(1, y + 1));
  }
  return padded;
}

/// Where the ink goes: the content glyph's ink box, or cap height on the baseline.
Box targetBox(const GlyphFrame& frame, const Bitmap* content) {
  if (content && hasInk(*content)) return inkBox(*content);
  const double height = kCapHeight * frame.emPixels(), centre = frame.size() / 2.0;
  return {centre - height / 2, frame.baseline() - height, centre + height / 2, frame.baseline()};
}

/// The square frame, in px of the picture, in which the ink box lies as `target` lies in the S×S frame.
Box frameAround(const Box& ink, const Box& target, int size) {
  const double room = std::max(ink.width(), ink.height()) / (size - 2 * kMargin);  // the least the ink needs
  const double pixel =
      std::max(room, std::max(ink.width(), ink.height()) / std::max({target.width(), target.height(), 1.0}));
  const auto start = [&](double low, double high, double targetLow, double targetHigh) {
    const double half = (high - low) / 2 / pixel;
    const double centre = std::clamp((targetLow + targetHigh) / 2, kMargin + half, size - kMargin - half);
    return (low + high) / 2 - centre * pixel;
  };
  const double left = start(ink.left, ink.right, target.left, target.right);
  const double top = start(ink.top, ink.bottom, target.top, target.bottom);
  return {left, top, left + size * pixel, top + size * pixel};
}

Box squareAround(const Box& box) {
  const double half = std::max(box.width(), box.height()) / 2;
  const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  return {x - half, y - half, x + half, y + half};
}

}  // namespace

Result<ImageFit> imageFitFromName(const std::string& name) {
  if (name == "auto") return ImageFit::Auto;
  if (name == "frame") return ImageFit::Frame;
  if (name == "ink") return ImageFit::Ink;
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "There is no image fit “%1”; there are auto, frame and ink."), {name}});
}

ImageFit resolve(ImageFit fit, const std::vector<Bitmap>& pictures) {
  if (fit != ImageFit::Auto) return fit;
  const bool frames = !pictures.empty() && std::all_of(pictures.begin(), pictures.end(), [&](const Bitmap& picture) {
    return picture.width() == picture.height() && picture.width() == pictures.front().width();
  });
  return frames ? ImageFit::Frame : ImageFit::Ink;
}

Result<Bitmap> fitImage(const Bitmap& picture, ImageFit fit, const GlyphFrame& frame, const Bitmap* content,
                        const std::string& nameForMessages) {
  if (!hasInk(picture)) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 has no ink: the picture is blank."), {nameForMessages}});
  }
  const int size = frame.size();
  const bool square = picture.width() == picture.height();
  if (fit == ImageFit::Frame || (fit == ImageFit::Auto && square)) {
    if (square) return resize(picture, size, size);
    const Bitmap padded = withGroundAround(picture);
    return resample(padded, squareAround(wholeBox(padded)), size, size);
  }
  const Bitmap padded = withGroundAround(picture);
  return resample(padded, frameAround(inkBox(padded), targetBox(frame, content), size), size, size);
}

}  // namespace gg
