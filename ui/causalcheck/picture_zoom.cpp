#include "ui/causalcheck/picture_zoom.h"

#include <algorithm>

namespace gg::ui {

namespace {
constexpr int kClosest = 16;
}

void PictureZoom::step(bool closer, const QPointF& view) {
  const QPointF kept = toPicture(view);
  factor_ = std::clamp(closer ? 2 * factor_ : factor_ / 2, 1, kClosest);
  corner_ = kept - view / factor_;
  stayInside();
}

void PictureZoom::move(const QPointF& view) {
  corner_ -= view / factor_;
  stayInside();
}

void PictureZoom::stayInside() {
  const double end = 1 - 1.0 / factor_;
  corner_ = {std::clamp(corner_.x(), 0.0, end), std::clamp(corner_.y(), 0.0, end)};
}

}  // namespace gg::ui
