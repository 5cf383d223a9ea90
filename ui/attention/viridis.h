#pragma once
#include <qcustomplot.h>

namespace gg::ui {

/// The engine's viridis as a gradient for plots: even steps of weight look like even steps of lightness.
QCPColorGradient viridisGradient();

}  // namespace gg::ui
