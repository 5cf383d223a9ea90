#pragma once
#include <cstddef>
#include <vector>

namespace gg {

/// A grey image of coverage, row by row from the top: ink 1, ground 0.
/// (PNG files hold black ink on white; the conversion happens in png_io.)
class Bitmap {
 public:
  Bitmap() = default;
  Bitmap(int width, int height, float value = 0.F)
      : width_(width), height_(height),
        values_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value) {}

  int width() const { return width_; }
  int height() const { return height_; }
  bool empty() const { return values_.empty(); }

  float& at(int x, int y) { return values_[index(x, y)]; }
  float at(int x, int y) const { return values_[index(x, y)]; }

  float* data() { return values_.data(); }
  const float* data() const { return values_.data(); }
  std::size_t size() const { return values_.size(); }

  bool operator==(const Bitmap& other) const {
    return width_ == other.width_ && height_ == other.height_ && values_ == other.values_;
  }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
  }
  int width_ = 0;
  int height_ = 0;
  std::vector<float> values_;
};

/// A box in the plane. The unit (px with y down, or em with y up) is said where it is used.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom > top ? bottom - top : top - bottom; }
};

/// True if any pixel has at least `threshold` coverage.
bool hasInk(const Bitmap& bitmap, float threshold = 0.1F);

/// The ink box in px, y down, edges to a fraction of a pixel (the coverage of the outermost row or column
/// counts as its filled part). A bitmap without ink gives an empty box at the origin.
Box inkBox(const Bitmap& bitmap, float threshold = 0.1F);

/// The part of the bitmap inside `source` (px, y down) as width × height px: area-averaging when shrinking,
/// bilinear when growing. Beyond the bitmap its edge pixels go on.
Bitmap resample(const Bitmap& bitmap, const Box& source, int width, int height);
/// All of the bitmap, resampled.
Bitmap resize(const Bitmap& bitmap, int width, int height);

}  // namespace gg
