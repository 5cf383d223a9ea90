#pragma once
#include <QString>
#include <array>
#include <vector>

#include "ui/document/glyph_store.h"

namespace gg::ui {

/// Which characters of the set are shown.
struct GlyphFilter {
  enum class State { All, ToDo, Generated, Suspect, Accepted, Rejected, Missing };
  static constexpr int kStateCount = 7;

  State state = State::All;
  /// "永国": these characters. "U+4E00", "4E00-4EFF", "6c38": code points. Parts are separated by spaces.
  QString text;

  bool accepts(const GlyphCell& cell) const;
  std::vector<char32_t> apply(const std::vector<char32_t>& characters, const GlyphStore& glyphs) const;
  /// How many of the characters each state would show.
  static std::array<std::size_t, kStateCount> count(const std::vector<char32_t>& characters, const GlyphStore& glyphs);
};

}  // namespace gg::ui
