#pragma once
#include <QImage>

namespace gg::ui {

/// A glyph of the text line: a picture in the glyph frame (side S: one em is 0.80·S, the baseline lies 0.78·S
/// below the top edge, the glyph is centred by its advance).
struct PreviewGlyph {
  QImage coverage;     // [S, S], Format_Alpha8; null: nothing to draw yet
  double advance = 0;  // em; 0: not known, judged by the ink
  bool ghost = false;  // a content glyph that stands in for one not generated yet
  double shift = 0;    // em: how far the ink is moved from where the picture has it
};

}  // namespace gg::ui
