#pragma once
#include <qcustomplot.h>

#include <vector>

namespace gg::ui {

enum class HeatScheme {
  Viridis,
  Cividis,  // legible with any colour vision
  Grey,
  HeadHues,  // a hue for each head, lightness by weight
};
/// Stable names for the settings: "viridis", "cividis", "grey", "hues"; Viridis for anything else.
HeatScheme heatSchemeFromName(const QString& name);
QString nameOf(HeatScheme scheme);

/// The engine's colour maps for plots: a gradient of even steps from no weight to the limit; with HeadHues one such
/// ramp for each head, end to end. Data of a colour map are places in it.
class HeatColours {
 public:
  explicit HeatColours(HeatScheme scheme = HeatScheme::Viridis, int heads = 1);

  HeatScheme scheme() const { return scheme_; }
  const QCPColorGradient& gradient() const { return gradient_; }
  QCPRange range() const { return {0.0, gradient_.levelCount() - 1.0}; }
  /// A weight's place; those beyond the limit have its colour.
  double place(float weight, float limit, int head) const { return level(weight, limit, head); }
  QRgb colour(float weight, float limit, int head) const {
    return levels_[static_cast<std::size_t>(level(weight, limit, head))];
  }
  /// For legends: one ramp, with HeadHues that of the lightness.
  QCPColorGradient legend() const;
  /// Ink that lies over the heat: told from every heat below it.
  QColor ink() const;

 private:
  int level(float weight, float limit, int head) const;

  HeatScheme scheme_;
  std::vector<QRgb> levels_;
  QCPColorGradient gradient_;
};

}  // namespace gg::ui
