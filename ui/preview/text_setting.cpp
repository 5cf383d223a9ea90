#include "ui/preview/text_setting.h"

#include <algorithm>

namespace gg::ui {

namespace {

constexpr double kEmOfFrame = 0.80, kBaselineOfFrame = 0.78;  // engine/glyph/glyph_frame.h
constexpr double kSpace = 0.25, kIdeographicSpace = 1.0, kUnknown = 0.6, kSideBearings = 0.12;  // em

double spaceAdvance(char32_t character) { return character == 0x3000 ? kIdeographicSpace : kSpace; }

/// Ink width and a little air: for glyphs whose advance is not known.
double judgedAdvance(const QImage& coverage) {
  int left = coverage.width(), right = -1;
  for (int y = 0; y < coverage.height(); ++y) {
    const uchar* line = coverage.constScanLine(y);
    for (int x = 0; x < coverage.width(); ++x) {
      if (line[x] < 64) continue;
      left = std::min(left, x);
      right = std::max(right, x);
    }
  }
  if (right < left) return kUnknown;
  return (right + 1 - left) / (kEmOfFrame * coverage.width()) + kSideBearings;
}

}  // namespace

std::vector<PlacedGlyph> setLine(const QString& text, const PreviewProvider& provider, const PreviewKerning& kerning) {
  std::vector<PlacedGlyph> line;
  double x = 0;
  for (const char32_t character : text.toStdU32String()) {
    PlacedGlyph placed{character, {}, x, 0};
    if (QChar::isSpace(character)) {
      placed.advance = spaceAdvance(character);
    } else {
      placed.glyph = provider(character);
      placed.advance = placed.glyph.advance > 0 ? placed.glyph.advance : judgedAdvance(placed.glyph.coverage);
    }
    if (kerning && !line.empty()) placed.x = x += kerning(line.back().character, character);
    x += placed.advance;
    line.push_back(std::move(placed));
  }
  return line;
}

double widthInEm(const std::vector<PlacedGlyph>& line) {
  return line.empty() ? 0 : line.back().x + line.back().advance;
}

QRectF glyphFrameRect(double x, double advance, double baseline, double em) {
  const double side = em / kEmOfFrame;
  return {x + advance * em / 2 - side / 2, baseline - kBaselineOfFrame * side, side, side};
}

}  // namespace gg::ui
