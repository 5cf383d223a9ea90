#include <gtest/gtest.h>

#include "tests/ui/synthetic_attention.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/viridis.h"

namespace gg::ui {
namespace {

QColor colourAt(double part) {
  return QColor::fromRgb(viridisGradient().color(part, QCPRange(0, 1)));
}

bool near(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 12;
}

QImage drawn(HeatPlot& plot) {
  plot.replot(QCustomPlot::rpImmediateRefresh);
  return plot.grab().toImage();
}

/// All weight on one patch colours every pixel of that patch hot, and no pixel elsewhere.
void expectOnlyCellHot(HeatPlot& plot, int panel, int cell, const std::vector<HeatPanel>& panels) {
  const QImage image = drawn(plot);
  const double ratio = image.devicePixelRatio();
  const QColor hotColour = colourAt(1), coldColour = colourAt(0);
  int wrong = 0;
  for (int p = 0; p < static_cast<int>(panels.size()); ++p) {
    const auto& grid = panels[static_cast<std::size_t>(p)];
    for (int c = 0; c < grid.cells(); ++c) {
      const bool hot = p == panel && c == cell;
      // One px of rounding at the edges of a patch.
      const QRect inner = plot.cellRect(p, c).adjusted(1, 1, -1, -1).toAlignedRect();
      for (int y = inner.top(); y < inner.bottom(); ++y) {
        for (int x = inner.left(); x < inner.right(); ++x) {
          const QColor pixel = image.pixelColor(int(x * ratio), int(y * ratio));
          wrong += !near(pixel, hot ? hotColour : coldColour);
        }
      }
    }
  }
  EXPECT_EQ(wrong, 0) << "panel " << panel << ", cell " << cell;
}

TEST(HeatPlot, AllWeightOnOnePatchColoursExactlyThatPatch) {
  const std::vector<HeatPanel> panels = {{{}, 8, 8, "A"}, {{}, 8, 8, "B"}, {{}, 4, 6, "C"}};
  HeatPlot plot({});
  plot.setPanels(panels);
  plot.resize(430, plot.heightForWidth(430));
  const int total = 64 + 64 + 24;
  for (const int key : {0, 7, 9, 56, 63, 64 + 20, 127, 128, 128 + 5, 128 + 23}) {
    std::vector<float> weights(static_cast<std::size_t>(total), 0.F);
    weights[static_cast<std::size_t>(key)] = 1.F;
    plot.setWeights(weights, 1.F);
    const int panel = key < 64 ? 0 : key < 128 ? 1 : 2;
    expectOnlyCellHot(plot, panel, key - 64 * panel, panels);
  }
}

TEST(HeatPlot, ColoursFollowTheLimit) {
  HeatPlot plot({});
  plot.setPanels({{{}, 2, 2, {}}});
  plot.resize(120, plot.heightForWidth(120));
  const auto centre = [&] { return plot.cellRect(0, 2).center().toPoint(); };
  plot.setWeights({0, 0, 0.2F, 0}, 0.4F);
  EXPECT_TRUE(near(drawn(plot).pixelColor(centre()), colourAt(0.5)));
  plot.setWeights({0, 0, 0.2F, 0}, 0.2F);
  EXPECT_TRUE(near(drawn(plot).pixelColor(centre()), colourAt(1)));
  plot.setWeights({0, 0, 0, 0}, 0.F);
  EXPECT_TRUE(near(drawn(plot).pixelColor(centre()), colourAt(0)));
}

TEST(HeatPlot, InkLiesOverTheHeat) {
  QImage half(32, 32, QImage::Format_Alpha8);
  half.fill(0);
  for (int y = 0; y < 32; ++y) std::fill(half.scanLine(y), half.scanLine(y) + 16, uchar(255));
  HeatPlot plot({});
  plot.setPanels({{half, 2, 2, {}}});
  plot.resize(120, plot.heightForWidth(120));
  plot.setWeights({0, 0, 0, 0}, 1.F);
  const QImage image = drawn(plot);
  const QRectF left = plot.cellRect(0, 0), right = plot.cellRect(0, 1);
  EXPECT_TRUE(near(image.pixelColor(right.center().toPoint()), colourAt(0)));
  EXPECT_GT(image.pixelColor(left.center().toPoint()).lightness(), colourAt(0).lightness() + 60);
}

TEST(PanelLayout, RowsAreEvenAndFitTheWidth) {
  const PanelStyle style{80, 132, 8, 18};
  const PanelLayout five(5, 400, style);
  EXPECT_EQ(five.panel(0).width(), 128);
  EXPECT_EQ(five.panel(3).topLeft(), QPoint(0, 128 + 18 + 8));
  EXPECT_EQ(five.height(), 2 * (128 + 18) + 8);
  EXPECT_EQ(five.panelAt({140, 10}), 1);
  EXPECT_EQ(five.panelAt({132, 10}), -1);
  EXPECT_LE(PanelLayout(16, 400, style).panel(3).right(), 400);
  EXPECT_EQ(PanelLayout(0, 400, style).height(), 0);
}

}  // namespace
}  // namespace gg::ui
