#include "engine/train/sample_augmentation.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/blur.h"

namespace gg {

Bitmap StyleChange::render(const GlyphFrame& frame, const GlyphOutline& glyph) const {
  Bitmap picture = frame.render(glyph, outline).bitmap;
  if (rounding <= 0) return picture;
  const double sigma = rounding * frame.emPixels();
  picture = gaussianBlur(picture, sigma);
  const double steepness = std::max(1.0, sigma * std::sqrt(2 * M_PI));  // a straight edge is one pixel wide again
  // Strokes thinner than the blur never reach full coverage, and must not vanish.
  const double edge = level * *std::max_element(picture.data(), picture.data() + picture.size());
  std::transform(picture.data(), picture.data() + picture.size(), picture.data(), [&](float value) {
    return static_cast<float>(std::clamp((value - edge) * steepness + 0.5, 0.0, 1.0));
  });
  return picture;
}

StyleChange drawStyle(Random& random) {
  StyleChange change;
  GlyphTransform& style = change.outline;
  const double scale = random.uniform(-0.08, 0.08), aspect = random.uniform(-0.05, 0.05);
  style.scaleX = std::exp(scale + aspect);
  style.scaleY = std::exp(scale - aspect);
  style.shiftX = random.uniform(-0.02, 0.02);
  style.shiftY = random.uniform(-0.03, 0.03);
  if (random.chance(0.3)) style.shear = random.uniform(-0.14, 0.14);
  if (random.chance(0.2)) style.slope = random.uniform(-0.03, 0.12);
  if (random.chance(0.6)) {
    const double growth = random.uniform(-0.012, 0.05), contrast = random.uniform(-0.01, 0.02);
    style.emboldenX = growth + contrast;
    style.emboldenY = growth - contrast;
    if (random.chance(0.4)) style.penAngle = random.uniform(-0.8, 0.8);
  }
  if (random.chance(0.25)) {
    style.waveX = random.uniform(0, 0.02);
    style.waveY = random.uniform(0, 0.02);
    style.waveLength = random.uniform(0.4, 1.6);
    style.wavePhase = random.uniform(0, 2 * M_PI);
  }
  if (random.chance(0.25)) {
    change.rounding = random.uniform(0.012, 0.035);
    change.level = random.uniform(0.4, 0.55);
  }
  return change;
}

Bitmap wearPaper(const Bitmap& bitmap, Random& random) {
  const double noise = random.uniform(0, 0.12), blur = random.uniform(0, 0.5);
  Bitmap worn(bitmap.width(), bitmap.height());
  for (int y = 0; y < bitmap.height(); ++y) {
    for (int x = 0; x < bitmap.width(); ++x) {
      float sum = 0, count = 0;
      for (int v = std::max(0, y - 1); v <= std::min(bitmap.height() - 1, y + 1); ++v) {
        for (int u = std::max(0, x - 1); u <= std::min(bitmap.width() - 1, x + 1); ++u) {
          sum += bitmap.at(u, v);
          ++count;
        }
      }
      const double mixed = (1 - blur) * bitmap.at(x, y) + blur * sum / count + noise * (random.uniform() - 0.5);
      worn.at(x, y) = static_cast<float>(std::clamp(mixed, 0.0, 1.0));
    }
  }
  return worn;
}

}  // namespace gg
