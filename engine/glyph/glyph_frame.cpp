#include "engine/glyph/glyph_frame.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_BBOX_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace gg {
namespace {

using OutlineTag = std::remove_pointer_t<decltype(FT_Outline::tags)>;
using ContourEnd = std::remove_pointer_t<decltype(FT_Outline::contours)>;

constexpr double kSubpixels = 64;               // FreeType rasterises 26.6 fixed-point pixels
constexpr double kFarAway = 1 << 20;            // 26.6; beyond this a coordinate is far outside any frame
constexpr double kEmboldenUnits = 16 * 1024.0;  // per em, while strokes are grown
constexpr double kClippedPixels = 0.5;

/// em, x from the centre of the advance width, y up from the baseline
struct EmPoint {
  double x = 0, y = 0;
};

/// FreeType's rasteriser and the buffers of one thread, reused from glyph to glyph.
class Rasteriser {
 public:
  static Rasteriser& ofThisThread() {
    thread_local Rasteriser rasteriser;
    return rasteriser;
  }
  ~Rasteriser() { FT_Done_FreeType(library_); }

  /// Copies the topology; false when it is not a valid outline.
  bool take(const GlyphOutline& source) {
    if (source.points.size() > SHRT_MAX || source.contourEnds.size() > SHRT_MAX ||
        source.tags.size() != source.points.size()) {
      return false;
    }
    points_.resize(source.points.size());
    tags_.resize(source.tags.size());
    ends_.resize(source.contourEnds.size());
    std::transform(source.tags.begin(), source.tags.end(), tags_.begin(),
                   [](std::uint8_t tag) { return static_cast<OutlineTag>(tag & 3); });
    std::transform(source.contourEnds.begin(), source.contourEnds.end(), ends_.begin(),
                   [](std::int32_t end) { return static_cast<ContourEnd>(end); });
    outline_.n_points = static_cast<decltype(outline_.n_points)>(points_.size());
    outline_.n_contours = static_cast<decltype(outline_.n_contours)>(ends_.size());
    outline_.points = points_.data();
    outline_.tags = tags_.data();
    outline_.contours = ends_.data();
    outline_.flags = FT_OUTLINE_NONE;
    return FT_Outline_Check(&outline_) == 0;
  }

  std::vector<FT_Vector>& points() { return points_; }
  FT_Outline& outline() { return outline_; }

  /// Coverage of the outline in an S×S px bitmap, rows from the top.
  void draw(int size, float* values) {
    const auto side = static_cast<std::size_t>(size);
    pixels_.assign(side * side, 0);
    FT_Bitmap target{};
    target.rows = target.width = static_cast<unsigned>(size);
    target.pitch = size;
    target.buffer = pixels_.data();
    target.num_grays = 256;
    target.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(library_, &outline_, &target) != 0) return;
    std::transform(pixels_.begin(), pixels_.end(), values, [this](std::uint8_t v) { return coverage_[v]; });
  }

 private:
  Rasteriser() {
    FT_Init_FreeType(&library_);
    for (std::size_t i = 0; i < coverage_.size(); ++i) coverage_[i] = static_cast<float>(i) / 255.F;
  }

  FT_Library library_ = nullptr;
  FT_Outline outline_{};
  std::vector<FT_Vector> points_;
  std::vector<OutlineTag> tags_;
  std::vector<ContourEnd> ends_;
  std::vector<std::uint8_t> pixels_;
  std::array<float, 256> coverage_{};
};

FT_Pos toFixed(double value) {
  return std::isfinite(value) ? static_cast<FT_Pos>(std::lround(std::clamp(value, -kFarAway, kFarAway))) : 0;
}

/// Grows the strokes by so many em and leaves the result in `em` coordinates.
void embolden(Rasteriser& rasteriser, double amountX, double amountY, std::vector<EmPoint>& em) {
  auto& points = rasteriser.points();
  for (std::size_t i = 0; i < em.size(); ++i) {
    points[i] = {toFixed(em[i].x * kEmboldenUnits), toFixed(em[i].y * kEmboldenUnits)};
  }
  const FT_Pos strengthX = toFixed(amountX * kEmboldenUnits), strengthY = toFixed(amountY * kEmboldenUnits);
  if (FT_Outline_EmboldenXY(&rasteriser.outline(), strengthX, strengthY) != 0) return;
  // FreeType keeps the lower left corner; here the growth is the same on every side.
  const auto halfX = static_cast<double>(strengthX / 2), halfY = static_cast<double>(strengthY / 2);
  for (std::size_t i = 0; i < em.size(); ++i) {
    em[i] = {(static_cast<double>(points[i].x) - halfX) / kEmboldenUnits,
             (static_cast<double>(points[i].y) - halfY) / kEmboldenUnits};
  }
}

void turn(std::vector<EmPoint>& em, double angle) {
  if (angle == 0) return;
  const double c = std::cos(angle), s = std::sin(angle);
  for (EmPoint& p : em) p = {c * p.x - s * p.y, s * p.x + c * p.y};
}

void wave(std::vector<EmPoint>& em, const GlyphTransform& transform) {
  const double turns = 2 * M_PI / transform.waveLength;
  for (EmPoint& p : em) {
    p = {p.x + transform.waveX * std::sin(turns * p.y + transform.wavePhase),
         p.y + transform.waveY * std::sin(turns * p.x + transform.wavePhase)};
  }
}

bool reachesOutside(FT_Outline& outline, int size) {
  const auto outside = [size](const FT_BBox& box) {
    const double low = -kClippedPixels * kSubpixels, high = (size + kClippedPixels) * kSubpixels;
    return box.xMin < low || box.yMin < low || box.xMax > high || box.yMax > high;
  };
  FT_BBox box;
  FT_Outline_Get_CBox(&outline, &box);
  return outside(box) && FT_Outline_Get_BBox(&outline, &box) == 0 && outside(box);
}

}  // namespace

GlyphFrame::Rendering GlyphFrame::render(const GlyphOutline& outline, const GlyphTransform& transform) const {
  Rendering result{Bitmap(size_, size_), false};
  Rasteriser& rasteriser = Rasteriser::ofThisThread();
  if (outline.empty() || outline.unitsPerEm <= 0) return result;
  if (!rasteriser.take(outline)) {
    result.clipped = true;
    return result;
  }
  thread_local std::vector<EmPoint> em;
  em.resize(outline.points.size());
  const double centre = outline.advance / 2;
  for (std::size_t i = 0; i < em.size(); ++i) {
    const GlyphOutline::Point& p = outline.points[i];
    em[i] = {(p.x - centre) / outline.unitsPerEm, p.y / outline.unitsPerEm};
  }
  if (transform.emboldenX != 0 || transform.emboldenY != 0) {
    turn(em, -transform.penAngle);
    embolden(rasteriser, transform.emboldenX, transform.emboldenY, em);
    turn(em, transform.penAngle);
  }
  if (transform.waveX != 0 || transform.waveY != 0) wave(em, transform);

  const double unit = emPixels() * kSubpixels;
  const double originX = kSubpixels * size_ / 2, originY = kSubpixels * (size_ - baseline());
  auto& points = rasteriser.points();
  for (std::size_t i = 0; i < em.size(); ++i) {
    const double x = em[i].x + transform.shear * em[i].y;
    const double y = em[i].y + transform.slope * x;
    points[i] = {toFixed((x * transform.scaleX + transform.shiftX) * unit + originX),
                 toFixed((y * transform.scaleY + transform.shiftY) * unit + originY)};
  }
  result.clipped = reachesOutside(rasteriser.outline(), size_);
  rasteriser.draw(size_, result.bitmap.data());
  return result;
}

}  // namespace gg
