#include "ui/attention/viridis.h"

#include <array>

namespace gg::ui {

QCPColorGradient viridis() {
  static constexpr std::array<QRgb, 11> kColours = {0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c,
                                                    0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725};
  QCPColorGradient gradient;
  gradient.clearColorStops();
  gradient.setColorInterpolation(QCPColorGradient::ciRGB);
  for (std::size_t i = 0; i < kColours.size(); ++i) {
    gradient.setColorStopAt(static_cast<double>(i) / (kColours.size() - 1), QColor(kColours[i]));
  }
  return gradient;
}

}  // namespace gg::ui
