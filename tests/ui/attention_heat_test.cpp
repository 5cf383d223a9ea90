#include <gtest/gtest.h>

#include "tests/ui/synthetic_attention.h"
#include "ui/attention/heat_plot.h"

namespace gg::ui {
namespace {

QColor colourAt(double part) { return QColor(HeatColours().colour(static_cast<float>(part), 1, 0)); }

/// One head's.
Heat heatOf(const std::vector<float>& weights, float limit, int head = 0) {
  return {weights, limit, std::vector<int>(weights.size(), head), {}};
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
    plot.setHeat(heatOf(weights, 1.F), HeatColours());
    const int panel = key < 64 ? 0 : key < 128 ? 1 : 2;
    expectOnlyCellHot(plot, panel, key - 64 * panel, panels);
  }
}

TEST(HeatPlot, ColoursFollowTheLimit) {
  HeatPlot plot({});
  plot.setPanels({{{}, 2, 2, {}}});
  plot.resize(120, plot.heightForWidth(120));
  const auto shown = [&] {
    const QImage image = drawn(plot);
    return image.pixelColor((plot.cellRect(0, 2).center() * image.devicePixelRatio()).toPoint());
  };
  plot.setHeat(heatOf({0, 0, 0.2F, 0}, 0.4F), HeatColours());
  EXPECT_TRUE(near(shown(), colourAt(0.5)));
  plot.setHeat(heatOf({0, 0, 0.2F, 0}, 0.2F), HeatColours());
  EXPECT_TRUE(near(shown(), colourAt(1)));
  plot.setHeat(heatOf({0, 0, 0, 0}, 0.F), HeatColours());
  EXPECT_TRUE(near(shown(), colourAt(0)));
}

TEST(HeatPlot, EveryHeadHasItsHue) {
  const HeatColours hues(HeatScheme::HeadHues, 3);
  HeatPlot plot({});
  plot.setPanels({{{}, 2, 2, {}}});
  plot.resize(120, plot.heightForWidth(120));
  plot.setHeat({{0.4F, 0.4F, 0.2F, 0}, 0.4F, {0, 2, 1, 1}, {}}, hues);
  const QImage image = drawn(plot);
  const auto at = [&](int cell) {
    return image.pixelColor((plot.cellRect(0, cell).center() * image.devicePixelRatio()).toPoint());
  };
  EXPECT_TRUE(near(at(0), QColor(hues.colour(1, 1, 0))));
  EXPECT_TRUE(near(at(1), QColor(hues.colour(1, 1, 2))));
  EXPECT_TRUE(near(at(2), QColor(hues.colour(0.5F, 1, 1))));
  EXPECT_TRUE(near(at(3), QColor(hues.colour(0, 1, 1))));
  EXPECT_FALSE(near(at(0), at(1)));
}

TEST(HeatPlot, InkIsToldFromEveryHeat) {
  for (const auto scheme : {HeatScheme::Viridis, HeatScheme::Cividis, HeatScheme::Grey, HeatScheme::HeadHues}) {
    const HeatColours colours(scheme, 1);
    const QColor ink = colours.ink();
    for (int i = 0; i <= 10; ++i) {
      const QColor heat(colours.colour(static_cast<float>(i) / 10, 1, 0));
      const auto mixed = [&](int over, int under) { return (over * ink.alpha() + under * (255 - ink.alpha())) / 255; };
      const QColor inked(mixed(ink.red(), heat.red()), mixed(ink.green(), heat.green()),
                         mixed(ink.blue(), heat.blue()));
      EXPECT_FALSE(near(inked, heat)) << nameOf(scheme).toStdString() << " at " << i;
    }
  }
}

TEST(HeatPlot, TheContourRunsAlongTheEdgesOfItsPatches) {
  HeatPlot plot({});
  plot.setPanels({{{}, 2, 2, {}}, {{}, 2, 2, {}}});
  plot.resize(240, plot.heightForWidth(240));
  auto heat = heatOf({0, 0, 0, 0, 0, 0, 0, 0}, 1);
  /// There, or in a pixel beside it.
  const auto isLight = [&](const QPointF& point) {
    const QImage image = drawn(plot);
    const QPoint centre = (point * image.devicePixelRatio()).toPoint();
    int most = 0;
    for (int y = -1; y <= 1; ++y) {
      for (int x = -1; x <= 1; ++x) most = std::max(most, image.pixelColor(centre + QPoint(x, y)).lightness());
    }
    return most > 100;
  };
  const QRectF cell = plot.cellRect(1, 2);
  const QPointF top(cell.center().x(), cell.top()), right(cell.right(), cell.center().y());
  plot.setHeat(heat, HeatColours());
  EXPECT_FALSE(isLight(top));
  heat.outlined = {false, false, false, false, false, false, true, false};
  plot.setHeat(heat, HeatColours());
  EXPECT_TRUE(isLight(top));
  EXPECT_TRUE(isLight(right));
  EXPECT_FALSE(isLight(cell.center()));
  EXPECT_FALSE(isLight({plot.cellRect(0, 0).center().x(), plot.cellRect(0, 2).top()})) << "the other panel";
}

TEST(HeatPlot, PatchesAreCountedOverAllPanels) {
  HeatPlot plot({});
  plot.setPanels({{{}, 2, 3, {}}, {{}, 2, 2, {}}});
  plot.resize(240, plot.heightForWidth(240));
  EXPECT_EQ(plot.patchAt(plot.cellRect(0, 5).center().toPoint()), 5);
  EXPECT_EQ(plot.patchAt(plot.cellRect(1, 2).center().toPoint()), 8);
  EXPECT_EQ(plot.patchAt({239, plot.height() - 1}), -1);
}

TEST(HeatPlot, InkLiesOverTheHeat) {
  QImage half(32, 32, QImage::Format_Alpha8);
  half.fill(0);
  for (int y = 0; y < 32; ++y) std::fill(half.scanLine(y), half.scanLine(y) + 16, uchar(255));
  HeatPlot plot({});
  plot.setPanels({{half, 2, 2, {}}});
  plot.resize(120, plot.heightForWidth(120));
  plot.setHeat(heatOf({0, 0, 0, 0}, 1.F), HeatColours());
  const QImage image = drawn(plot);
  const QRectF left = plot.cellRect(0, 0), right = plot.cellRect(0, 1);
  const auto at = [&](const QRectF& cell) {
    return image.pixelColor((cell.center() * image.devicePixelRatio()).toPoint());
  };
  EXPECT_TRUE(near(at(right), colourAt(0)));
  EXPECT_GT(at(left).lightness(), colourAt(0).lightness() + 60);
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
