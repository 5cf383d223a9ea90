#pragma once
#include <QColor>
#include <QImage>

#include "engine/glyph/bitmap.h"

namespace gg::ui {

/// A deep copy of engine coverage as Format_Alpha8 (ink 255 on 0).
QImage coverageImage(const Bitmap& bitmap);
/// The engine's coverage of a Format_Alpha8 picture.
Bitmap coverageBitmap(const QImage& coverage);
/// The coverage painted in one colour on nothing: Format_ARGB32_Premultiplied.
QImage tinted(const QImage& coverage, const QColor& ink);
/// Tinted and scaled smoothly to side × side device pixels.
QImage tinted(const QImage& coverage, const QColor& ink, int side);

}  // namespace gg::ui
