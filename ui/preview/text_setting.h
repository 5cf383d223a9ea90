#pragma once
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

#include "ui/preview/preview_glyph.h"

namespace gg::ui {

using PreviewProvider = std::function<PreviewGlyph(char32_t)>;
/// em between two characters, below 0 where they stand nearer than their advances say.
using PreviewKerning = std::function<double(char32_t, char32_t)>;

/// A glyph at its place in a line: em, x from the line's start.
struct PlacedGlyph {
  char32_t character = 0;
  PreviewGlyph glyph;
  double x = 0;
  double advance = 0;
};

/// Sets a text as one line, one advance after the other, kerned. The provider is not asked for white space, which is
/// as wide as that of an exported font.
std::vector<PlacedGlyph> setLine(const QString& text, const PreviewProvider& provider,
                                 const PreviewKerning& kerning = {});
/// em
double widthInEm(const std::vector<PlacedGlyph>& line);

/// Where the S×S frame of a glyph of this advance lies when its origin is at `x` on `baseline`; px, `em` px to
/// the em.
QRectF glyphFrameRect(double x, double advance, double baseline, double em);

}  // namespace gg::ui
