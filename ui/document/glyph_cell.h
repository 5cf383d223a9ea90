#pragma once
#include <QImage>

namespace gg::ui {

/// What is known of one character of the set.
enum class GlyphStatus { Empty, Queued, Generated, Accepted, Rejected, Missing };
constexpr int kGlyphStatusCount = 6;

struct GlyphCell {
  GlyphStatus status = GlyphStatus::Empty;
  bool stale = false;    // made with an earlier style: shown dimmed until it is replaced
  bool clipped = false;  // the content glyph reached outside the frame
  double advance = 0;    // em
  QImage image;          // [S, S] coverage, Format_Alpha8; null until generated
};

}  // namespace gg::ui
