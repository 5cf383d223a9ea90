#include "engine/glyph/registration.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/blur.h"
#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

/// How the pictures are laid on each other, coarse to fine.
struct Pass {
  double blur;       // shares of the side, of the pictures
  double stiffness;  // shares of the side: blur of the movement after each step
};
constexpr Pass kPasses[] = {{0.06, 0.06}, {0.0325, 0.045}, {0.02, 0.035}};
constexpr int kSteps = 8;             // of a pass
constexpr float kLongestStep = 1.5F;  // px

/// The picture between its pixels, whose middles lie at whole numbers; beyond it its edge goes on.
float sample(const Bitmap& picture, float x, float y) {
  x = std::clamp(x, 0.F, static_cast<float>(picture.width() - 1) - 1e-3F);
  y = std::clamp(y, 0.F, static_cast<float>(picture.height() - 1) - 1e-3F);
  const int i = static_cast<int>(x), j = static_cast<int>(y);
  const float u = x - static_cast<float>(i), v = y - static_cast<float>(j);
  return (1 - v) * ((1 - u) * picture.at(i, j) + u * picture.at(i + 1, j)) +
         v * ((1 - u) * picture.at(i, j + 1) + u * picture.at(i + 1, j + 1));
}

float slopeX(const Bitmap& picture, int i, int j) {
  return (picture.at(std::min(i + 1, picture.width() - 1), j) - picture.at(std::max(i - 1, 0), j)) / 2;
}
float slopeY(const Bitmap& picture, int i, int j) {
  return (picture.at(i, std::min(j + 1, picture.height() - 1)) - picture.at(i, std::max(j - 1, 0))) / 2;
}

/// Moves a step towards less difference between the first picture and the second as it is laid on it.
void step(const Bitmap& first, const Bitmap& laid, Bitmap& moveX, Bitmap& moveY) {
  for (int j = 0; j < first.height(); ++j) {
    for (int i = 0; i < first.width(); ++i) {
      const float difference = first.at(i, j) - laid.at(i, j);
      const float x = (slopeX(laid, i, j) + slopeX(first, i, j)) / 2;
      const float y = (slopeY(laid, i, j) + slopeY(first, i, j)) / 2;
      const float push = difference / (x * x + y * y + difference * difference / (kLongestStep * kLongestStep) + 1e-5F);
      moveX.at(i, j) += std::clamp(push * x, -kLongestStep, kLongestStep);
      moveY.at(i, j) += std::clamp(push * y, -kLongestStep, kLongestStep);
    }
  }
}

}  // namespace

Registration::Registration(const Bitmap& first, const Bitmap& second, int detail, double stiffness)
    : size_(detail), x_(detail, detail), y_(detail, detail) {
  const Bitmap small = resize(first, detail, detail);
  Bitmap other = resize(second, detail, detail);
  const double ink = inkSum(small), otherInk = inkSum(other);
  if (ink <= 0 || otherInk <= 0) return;
  std::transform(other.data(), other.data() + other.size(), other.data(),
                 [&](float value) { return static_cast<float>(value * ink / otherInk); });
  for (const Pass& pass : kPasses) {
    const double blur = stiffness * pass.stiffness * size_;
    const Bitmap target = gaussianBlur(small, pass.blur * size_), moving = gaussianBlur(other, pass.blur * size_);
    for (int i = 0; i < kSteps; ++i) {
      step(target, laid(moving), x_, y_);
      x_ = gaussianBlur(x_, blur);
      y_ = gaussianBlur(y_, blur);
    }
  }
}

Registration::Shift Registration::at(double x, double y) const {
  const auto i = static_cast<float>(x * size_ - 0.5), j = static_cast<float>(y * size_ - 0.5);
  return {static_cast<double>(sample(x_, i, j)) / size_, static_cast<double>(sample(y_, i, j)) / size_};
}

Bitmap Registration::laid(const Bitmap& second) const {
  const int width = second.width(), height = second.height();
  const bool small = width == size_ && height == size_;  // nothing lies between the known movements
  const auto xScale = static_cast<float>(width) / static_cast<float>(size_);
  const auto yScale = static_cast<float>(height) / static_cast<float>(size_);
  Bitmap result(width, height);
  for (int j = 0; j < height; ++j) {
    for (int i = 0; i < width; ++i) {
      const float u = (static_cast<float>(i) + 0.5F) / xScale - 0.5F,
                  v = (static_cast<float>(j) + 0.5F) / yScale - 0.5F;
      const float x = small ? x_.at(i, j) : sample(x_, u, v), y = small ? y_.at(i, j) : sample(y_, u, v);
      result.at(i, j) = sample(second, static_cast<float>(i) + xScale * x, static_cast<float>(j) + yScale * y);
    }
  }
  return result;
}

}  // namespace gg
