#include "engine/export/colour_map.h"

#include <algorithm>
#include <cmath>

namespace gg {

namespace {

constexpr double kPi = 3.14159265358979323846;
// OKLab lightness of value 0 and 1, and the chroma of 1: sRGB has every hue of it.
constexpr double kDarkest = 0.2, kLightest = 0.76, kChroma = 0.12;
constexpr double kFirstHue = 30;  // degrees

std::uint8_t byte(double part) { return static_cast<std::uint8_t>(std::lround(255 * std::clamp(part, 0.0, 1.0))); }

double encoded(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

Rgb fromOklab(double lightness, double a, double b) {
  const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return {byte(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
          byte(encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
          byte(encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))};
}

double lightnessOf(double value) { return kDarkest + (kLightest - kDarkest) * value; }

}  // namespace

Rgb viridis(double value) {
  constexpr double kTerms[7][3] = {{0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
                                   {0.1050930431085774, 1.404613529898575, 1.384590162594685},
                                   {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
                                   {-4.634230498983486, -5.799100973351585, -19.33244095627987},
                                   {6.228269936347081, 14.17993336680509, 56.69055260068105},
                                   {4.776384997670288, -13.74514537774601, -65.35303263337234},
                                   {-5.435455855934631, 4.645852612178535, 26.3124352495832}};
  const double t = std::clamp(value, 0.0, 1.0);
  Rgb colour{};
  for (std::size_t c = 0; c < 3; ++c) {
    double sum = 0;
    for (int i = 6; i >= 0; --i) sum = sum * t + kTerms[i][c];
    colour[c] = byte(sum);
  }
  return colour;
}

Rgb cividis(double value) {
  constexpr int kSteps = 16;
  constexpr Rgb kTable[kSteps + 1] = {
      {0, 34, 78},     {0, 46, 106},    {26, 56, 111},   {50, 67, 109},   {67, 78, 108},   {83, 90, 109},
      {97, 101, 111},  {111, 112, 115}, {125, 124, 120}, {139, 135, 120}, {154, 147, 118}, {170, 160, 115},
      {187, 173, 109}, {204, 186, 100}, {221, 200, 88},  {239, 215, 72},  {254, 232, 56}};
  const double place = std::clamp(value, 0.0, 1.0) * kSteps;
  const int step = std::min(static_cast<int>(place), kSteps - 1);
  Rgb colour{};
  for (std::size_t c = 0; c < 3; ++c) {
    const double from = kTable[step][c], to = kTable[step + 1][c];
    colour[c] = byte((from + (to - from) * (place - step)) / 255);
  }
  return colour;
}

Rgb grey(double value) { return {byte(value), byte(value), byte(value)}; }

Rgb headHue(int head, int heads, double value) {
  const double t = std::clamp(value, 0.0, 1.0);
  const double hue = (kFirstHue + 360.0 * head / std::max(heads, 1)) * kPi / 180;
  return fromOklab(lightnessOf(t), kChroma * t * std::cos(hue), kChroma * t * std::sin(hue));
}

Rgb headLightness(double value) { return fromOklab(lightnessOf(std::clamp(value, 0.0, 1.0)), 0, 0); }

}  // namespace gg
