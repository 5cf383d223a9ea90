#pragma once
#include <QImage>
#include <cstdint>

#include "engine/generate/doubt.h"

namespace gg::ui {

/// What is known of one character of the set.
enum class GlyphStatus { Empty, Queued, Generated, Accepted, Rejected, Missing };
constexpr int kGlyphStatusCount = 6;

struct GlyphCell {
  GlyphStatus status = GlyphStatus::Empty;
  bool clipped = false;     // the content glyph reached outside the frame
  double advance = 0;       // em
  QImage image;             // [S, S] coverage, Format_Alpha8; null until generated
  std::uint64_t style = 0;  // which of the store's styles the picture was made with; 0: none
  Doubt doubt = {};         // whether the picture is a bad one

  /// Doubtful, and nobody has judged it yet.
  bool suspect() const { return status == GlyphStatus::Generated && doubt.suspect; }
};

}  // namespace gg::ui
