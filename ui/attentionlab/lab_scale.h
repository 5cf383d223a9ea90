#pragma once
#include <QString>

namespace gg::ui {

/// The values a lab slider can take.
struct LabScale {
  double low = 0, high = 1;
  int steps = 1;             // positions of the slider, less one
  bool logarithmic = false;  // equal steps are equal factors
  int decimals = 0;          // shown

  /// 1, 2, 3 …
  static LabScale whole(int low, int high) { return {double(low), double(high), high - low, false, 0}; }
  /// 1, 2, 4 … from one power of two to another.
  static LabScale powersOfTwo(int low, int high);

  double value(int step) const;
  int nearestStep(double value) const;
  QString text(double value) const;
};

}  // namespace gg::ui
