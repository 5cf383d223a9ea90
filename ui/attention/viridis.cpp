#include "ui/attention/viridis.h"

#include "engine/export/heat_image.h"

namespace gg::ui {

QCPColorGradient viridisGradient() {
  constexpr int kSteps = 16;
  QCPColorGradient gradient;
  gradient.clearColorStops();
  gradient.setColorInterpolation(QCPColorGradient::ciRGB);
  for (int i = 0; i <= kSteps; ++i) {
    const double position = static_cast<double>(i) / kSteps;
    const auto colour = viridis(position);
    gradient.setColorStopAt(position, QColor(colour[0], colour[1], colour[2]));
  }
  return gradient;
}

}  // namespace gg::ui
