#pragma once
#include <array>
#include <unordered_map>
#include <vector>

#include "ui/document/glyph_cell.h"

namespace gg::ui {

/// The cells of every character ever asked for. What was generated stays when another set is chosen.
class GlyphStore {
 public:
  using Statuses = std::vector<std::pair<char32_t, GlyphStatus>>;
  using Counts = std::array<std::size_t, kGlyphStatusCount>;

  const GlyphCell& cell(char32_t character) const;
  /// A new picture: generated, not stale. Accepted cells keep their state.
  void setPicture(char32_t character, QImage image, double advance, bool clipped);
  void setMissing(char32_t character);
  void setStatus(char32_t character, GlyphStatus status);
  /// Empty → queued for each of the characters.
  void queue(const std::vector<char32_t>& characters);
  /// Queued → empty everywhere; returns the characters concerned.
  std::vector<char32_t> unqueue();
  /// The style or the model changed: pictures are stale except accepted ones.
  std::vector<char32_t> markStale();
  /// One picture will be made again, whatever its state.
  void reopen(char32_t character);
  /// The set's language changed: what was missing may be there.
  void forgetMissing();
  /// True if the character has to be generated: no picture, or a stale one.
  bool open(char32_t character) const;
  Counts count(const std::vector<char32_t>& characters) const;

 private:
  std::unordered_map<char32_t, GlyphCell> cells_;
};

}  // namespace gg::ui
