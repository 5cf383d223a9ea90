#pragma once
#include <QImage>
#include <vector>

#include "engine/generate/doubt.h"

namespace gg::ui {

/// Glyphs on their way from the worker to the window.
struct GlyphBatch {
  struct Glyph {
    char32_t character = 0;
    QImage image;        // Format_Alpha8
    double advance = 0;  // em
    bool clipped = false;
    Doubt doubt = {};
  };
  std::vector<Glyph> glyphs;
  std::vector<char32_t> missing;  // no content font has these

  bool empty() const { return glyphs.empty() && missing.empty(); }
};

}  // namespace gg::ui
