#pragma once
#include <QImage>

#include "engine/generate/doubt.h"

namespace gg::ui {

/// A glyph that may be exported.
struct ExportGlyph {
  char32_t character = 0;
  QImage coverage;     // [S, S], Format_Alpha8
  double advance = 0;  // em
  bool clipped = false;
  bool accepted = false;
  Doubt doubt = {};
};

}  // namespace gg::ui
