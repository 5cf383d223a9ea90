#pragma once
#include <qcustomplot.h>

namespace gg::ui {

/// Viridis: even steps of weight look like even steps of lightness, also to the colour-blind and in print.
/// (Colour table by Stéfan van der Walt and Nathaniel Smith, CC0.)
QCPColorGradient viridis();

}  // namespace gg::ui
