#include "ui/attentionlab/lab_scale.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace gg::ui {

LabScale LabScale::powersOfTwo(int low, int high) {
  return {double(low), double(high), int(std::lround(std::log2(high / low))), true, 0};
}

double LabScale::value(int step) const {
  const double part = static_cast<double>(step) / steps;
  return logarithmic ? low * std::pow(high / low, part) : low + (high - low) * part;
}

int LabScale::nearestStep(double value) const {
  const double part = logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
  return static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * steps));
}

QString LabScale::text(double value) const { return QLocale().toString(value, 'f', decimals); }

}  // namespace gg::ui
