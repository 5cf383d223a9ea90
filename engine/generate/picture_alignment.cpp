#include "engine/generate/picture_alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "engine/base/linear_system.h"
#include "engine/glyph/blur.h"

namespace gg {

namespace {

constexpr int kSize = 64;      // px, of the pictures compared
constexpr double kBlur = 1.5;  // px, σ
constexpr int kSteps = 2;
constexpr double kHuber = 0.1;     // coverage: larger differences count linearly
constexpr double kRestraint = 20;  // share by which a change of 1 em, squared, raises the error
constexpr double kMost = 0.15;     // em, and of the scale

constexpr std::size_t kUnknowns = 4;  // scale and shift across, then upright
using Vector = std::vector<double>;

/// The normal equations of a least-squares problem; positive definite once restrained, if there is any error.
struct Equations {
  std::vector<Vector> matrix = std::vector<Vector>(kUnknowns, Vector(kUnknowns));
  Vector right = Vector(kUnknowns);
  double error = 0;

  void add(const std::array<double, kUnknowns>& slopes, double rest) {
    const double weight = kHuber / std::max(kHuber, std::abs(rest));
    error += weight * rest * rest;
    for (std::size_t i = 0; i < kUnknowns; ++i) {
      right[i] += weight * slopes[i] * rest;
      for (std::size_t j = 0; j < kUnknowns; ++j) matrix[i][j] += weight * slopes[i] * slopes[j];
    }
  }
  /// Ridge: draws `found` plus the solution towards 0.
  void restrain(const Vector& found) {
    for (std::size_t i = 0; i < kUnknowns; ++i) {
      matrix[i][i] += kRestraint * error;
      right[i] -= kRestraint * error * found[i];
    }
  }
};

void compare(const Bitmap& content, const Bitmap& reference, const GlyphFrame& frame, Equations& equations) {
  const double em = frame.emPixels(), centre = 0.5 * kSize;
  const auto slope = [&](int x, int y, int dx, int dy) {
    const auto across = [&](const Bitmap& picture) { return picture.at(x + dx, y + dy) - picture.at(x - dx, y - dy); };
    return 0.25 * em * double(across(content) + across(reference));
  };
  for (int y = 1; y + 1 < kSize; ++y) {
    for (int x = 1; x + 1 < kSize; ++x) {
      const double rest = double(reference.at(x, y) - content.at(x, y));
      const double right = -slope(x, y, 1, 0), up = slope(x, y, 0, 1);
      equations.add({right * (x + 0.5 - centre) / em, right, up * (frame.baseline() - y - 0.5) / em, up}, rest);
    }
  }
}

GlyphTransform moved(GlyphTransform fit, const Vector& by) {
  fit.scaleX = onAlignmentGrid(fit.scaleX * (1 + by[0]));
  fit.shiftX = onAlignmentGrid(fit.shiftX * (1 + by[0]) + by[1]);
  fit.scaleY = onAlignmentGrid(fit.scaleY * (1 + by[2]));
  fit.shiftY = onAlignmentGrid(fit.shiftY * (1 + by[2]) + by[3]);
  return fit;
}

}  // namespace

PictureAlignment::PictureAlignment(const std::vector<const Bitmap*>& references) {
  for (const Bitmap* reference : references) {
    references_.push_back(gaussianBlur(resize(*reference, kSize, kSize), kBlur));
  }
}

GlyphTransform PictureAlignment::refined(const GlyphTransform& fit, const EdgeHeights& heights,
                                         const std::vector<const GlyphOutline*>& content) const {
  const GlyphFrame frame(kSize);
  Vector found(kUnknowns);
  for (int step = 0; step < kSteps; ++step) {
    Equations equations;
    const auto placed = moved(fit, found);
    for (std::size_t i = 0; i < references_.size(); ++i) {
      const auto picture = frame.render(*content[i], heights.apply(placed, *content[i])).bitmap;
      compare(gaussianBlur(picture, kBlur), references_[i], frame, equations);
    }
    if (equations.error <= 1e-9) break;
    equations.restrain(found);
    const auto change = solved(equations.matrix, equations.right);
    for (std::size_t i = 0; i < kUnknowns; ++i) found[i] = std::clamp(found[i] + change[i], -kMost, kMost);
  }
  return moved(fit, found);
}

}  // namespace gg
