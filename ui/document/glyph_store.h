#pragma once
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/document/glyph_cell.h"

namespace gg::ui {

/// The cells of every character ever asked for. What was generated stays when another set is chosen.
class GlyphStore {
 public:
  using Statuses = std::vector<std::pair<char32_t, GlyphStatus>>;
  using Cells = std::vector<std::pair<char32_t, GlyphCell>>;
  using Counts = std::array<std::size_t, kGlyphStatusCount>;

  const GlyphCell& cell(char32_t character) const;
  /// A new picture of the present style: generated. A glyph accepted meanwhile keeps the picture that was accepted.
  void setPicture(char32_t character, QImage image, double advance, bool clipped, const Doubt& doubt = {});
  void setMissing(char32_t character);
  void setStatus(char32_t character, GlyphStatus status);
  void setCell(char32_t character, const GlyphCell& cell);
  /// Empty → queued for each of the characters.
  void queue(const std::vector<char32_t>& characters);
  /// Queued → empty everywhere; returns the characters concerned.
  std::vector<char32_t> unqueue();
  /// The side of the model's pictures in px: one of another size is never up to date. 0: any.
  void setSize(int size) { size_ = size; }
  /// The style or the model changed; returns the characters whose pictures are out of date now.
  std::vector<char32_t> markStale();
  /// The set's language changed: what was missing may be there.
  void forgetMissing();
  /// True if there is a picture, and it is one of the present style or was accepted.
  bool upToDate(char32_t character) const { return upToDate(cell(character)); }
  /// True if the character has to be generated.
  bool open(char32_t character) const;
  Counts count(const std::vector<char32_t>& characters) const;

  /// The same cell, to be made again whatever its state.
  static GlyphCell reopened(GlyphCell cell);

 private:
  bool upToDate(const GlyphCell& cell) const;

  std::unordered_map<char32_t, GlyphCell> cells_;
  std::uint64_t style_ = 1;
  int size_ = 0;
};

}  // namespace gg::ui
