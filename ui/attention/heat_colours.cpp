#include "ui/attention/heat_colours.h"

#include <algorithm>

#include "engine/export/colour_map.h"

namespace gg::ui {

namespace {

constexpr int kLevels = 128;  // of a ramp
constexpr std::pair<HeatScheme, const char*> kNames[] = {{HeatScheme::Viridis, "viridis"},
                                                         {HeatScheme::Cividis, "cividis"},
                                                         {HeatScheme::Grey, "grey"},
                                                         {HeatScheme::HeadHues, "hues"}};

double part(int level) { return static_cast<double>(level) / (kLevels - 1); }

template <class ColourAt>
std::vector<QRgb> ramp(int levels, ColourAt colourAt) {
  std::vector<QRgb> colours;
  for (int i = 0; i < levels; ++i) {
    const Rgb colour = colourAt(i);
    colours.push_back(qRgb(colour[0], colour[1], colour[2]));
  }
  return colours;
}

std::vector<QRgb> levelsOf(HeatScheme scheme, int heads) {
  switch (scheme) {
    case HeatScheme::Viridis: return ramp(kLevels, [](int level) { return viridis(part(level)); });
    case HeatScheme::Cividis: return ramp(kLevels, [](int level) { return cividis(part(level)); });
    case HeatScheme::Grey: return ramp(kLevels, [](int level) { return grey(part(level)); });
    case HeatScheme::HeadHues: break;
  }
  return ramp(kLevels * std::max(heads, 1),
              [heads](int level) { return headHue(level / kLevels, heads, part(level % kLevels)); });
}

/// One level of the gradient for each colour.
QCPColorGradient gradientOf(const std::vector<QRgb>& colours) {
  QMap<double, QColor> stops;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    stops[static_cast<double>(i) / static_cast<double>(colours.size() - 1)] = QColor(colours[i]);
  }
  QCPColorGradient gradient;
  gradient.setLevelCount(static_cast<int>(colours.size()));
  gradient.setColorInterpolation(QCPColorGradient::ciRGB);
  gradient.setColorStops(stops);
  return gradient;
}

}  // namespace

HeatScheme heatSchemeFromName(const QString& name) {
  for (const auto& [scheme, text] : kNames) {
    if (name == text) return scheme;
  }
  return HeatScheme::Viridis;
}

QString nameOf(HeatScheme scheme) {
  for (const auto& [value, text] : kNames) {
    if (value == scheme) return text;
  }
  return {};
}

HeatColours::HeatColours(HeatScheme scheme, int heads)
    : scheme_(scheme), levels_(levelsOf(scheme, heads)), gradient_(gradientOf(levels_)) {}

int HeatColours::level(float weight, float limit, int head) const {
  const float part = limit > 0 ? std::clamp(weight / limit, 0.F, 1.F) : 0.F;
  const int level = static_cast<int>(part * (kLevels - 1) + 0.5F);
  return level + (scheme_ == HeatScheme::HeadHues ? head * kLevels : 0);
}

QCPColorGradient HeatColours::legend() const {
  if (scheme_ != HeatScheme::HeadHues) return gradient_;
  return gradientOf(ramp(kLevels, [](int level) { return headLightness(part(level)); }));
}

QColor HeatColours::ink() const {
  switch (scheme_) {
    case HeatScheme::Viridis: return {255, 255, 255, 150};
    case HeatScheme::Grey: return {62, 142, 255, 150};  // told from grey heat by its hue
    case HeatScheme::Cividis:
    case HeatScheme::HeadHues: break;
  }
  return {255, 255, 255, 90};  // more would pass for half the weight, or bleach the hues
}

}  // namespace gg::ui
