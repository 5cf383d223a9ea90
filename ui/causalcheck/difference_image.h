#pragma once
#include <QColor>
#include <QImage>

class QPalette;

namespace gg::ui {

/// Orange and blue (Okabe and Ito 2008), which people with any kind of colour vision tell apart.
struct DifferenceColours {
  QColor lost, gained;
  QColor kept;    // ink of both
  QColor ground;  // of neither
};
DifferenceColours differenceColours(const QPalette& palette);

/// What the ink of one picture of coverage (Format_Alpha8) lost and gained in another of the same size: each colour by
/// its coverage, the change `gain` times (≥ 1), at most all of the pixel. Format_RGB32.
QImage differenceImage(const QImage& before, const QImage& after, const DifferenceColours& colours, int gain = 1);

}  // namespace gg::ui
