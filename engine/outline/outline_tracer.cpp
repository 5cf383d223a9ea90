#include "engine/outline/outline_tracer.h"

#include <potracelib.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "engine/outline/curvature_flow.h"
#include "engine/outline/smooth_field.h"

namespace gg {

namespace {

constexpr int kFieldSide = 512;  // px; a picture is enlarged to at least this…
constexpr int kCalmed = 2;       // …after it is calmed at so many times its size
constexpr int kWordBits = std::numeric_limits<potrace_word>::digits;

/// A bitmap as potrace wants it: rows from the bottom, bits from the left.
class BitField {
 public:
  BitField(const Bitmap& field, float threshold) : words_((field.width() + kWordBits - 1) / kWordBits) {
    bits_.resize(static_cast<std::size_t>(words_) * static_cast<std::size_t>(field.height()));
    for (int y = 0; y < field.height(); ++y) {
      potrace_word* row = bits_.data() + static_cast<std::ptrdiff_t>(field.height() - 1 - y) * words_;
      for (int x = 0; x < field.width(); ++x) {
        if (field.at(x, y) >= threshold) row[x / kWordBits] |= potrace_word{1} << (kWordBits - 1 - x % kWordBits);
      }
    }
    bitmap_ = {field.width(), field.height(), words_, bits_.data()};
  }
  const potrace_bitmap_t* get() const { return &bitmap_; }

 private:
  int words_;
  std::vector<potrace_word> bits_;
  potrace_bitmap_t bitmap_{};
};

using State = std::unique_ptr<potrace_state_t, decltype(&potrace_state_free)>;
using Parameters = std::unique_ptr<potrace_param_t, decltype(&potrace_param_free)>;

/// From the field's pixels (y up from its bottom) to font units.
struct Placement {
  double scale, originX, baselineY;
  OutlinePoint operator()(const potrace_dpoint_t& p) const {
    return {(p.x - originX) * scale, (p.y - baselineY) * scale};
  }
};

Contour toContour(const potrace_curve_t& curve, const Placement& place) {
  Contour contour;
  for (int i = 0; i < curve.n; ++i) {
    const auto& c = curve.c[i];
    if (curve.tag[i] == POTRACE_CORNER) {
      contour.segments.push_back({true, {}, {}, place(c[1])});
      contour.segments.push_back({true, {}, {}, place(c[2])});
    } else {
      contour.segments.push_back({false, place(c[0]), place(c[1]), place(c[2])});
    }
  }
  return contour;
}

}  // namespace

Result<std::vector<Contour>> traceContours(const Bitmap& picture, const GlyphFrame& frame, double advance,
                                           double unitsPerEm, const TraceOptions& options) {
  const int size = frame.size();
  if (picture.width() != size || picture.height() != size) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "A picture of %1 × %2 px does not fit the frame of %3 px."),
                    {std::to_string(picture.width()), std::to_string(picture.height()), std::to_string(size)}});
  }
  const int factor = kCalmed * std::max(1, (kFieldSide + kCalmed * size - 1) / (kCalmed * size));
  const double emPixels = frame.emPixels() * factor;
  const auto calm = curvatureFlow(smoothField(picture, kCalmed), options.smoothing * kCalmed);
  const auto field = smoothField(calm, factor / kCalmed);
  const BitField bits(field, static_cast<float>(options.threshold));
  const Parameters parameters(potrace_param_default(), potrace_param_free);
  if (!parameters) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory to trace a glyph."));
  }
  parameters->turdsize = static_cast<int>(options.smallestArea * emPixels * emPixels);
  parameters->alphamax = options.cornerLimit;
  parameters->opticurve = 0;  // curves are fitted afterwards, between corners and extremes
  const State state(potrace_trace(parameters.get(), bits.get()), potrace_state_free);
  if (!state || state->status != POTRACE_STATUS_OK) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory to trace a glyph."));
  }
  const Placement place{unitsPerEm / emPixels, size * factor / 2.0 - advance * emPixels / 2,
                        (size - frame.baseline()) * factor};
  std::vector<Contour> contours;
  for (const auto* path = state->plist; path != nullptr; path = path->next) {
    auto contour = toContour(path->curve, place);
    const bool clockwise = contour.area() < 0, ink = path->sign == '+';
    contours.push_back(clockwise == ink ? std::move(contour) : contour.reversed());
  }
  return contours;
}

}  // namespace gg
