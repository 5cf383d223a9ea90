#pragma once

class QCustomPlot;

namespace gg::ui {

/// Axes and legend of the lab's plots in the theme's colours and fonts: quiet lines, small numbers.
void styleAxes(QCustomPlot& plot, bool grid);

/// The names of the curves or bars in a row above the axes.
void placeLegendAbove(QCustomPlot& plot);

}  // namespace gg::ui
