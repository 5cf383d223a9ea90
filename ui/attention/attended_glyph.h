#pragma once
#include <QImage>
#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/generate/attention_map.h"

namespace gg::ui {

struct AttentionResult;

/// A reference that took part.
struct AttendedReference {
  std::uint64_t id = 0;
  QString label;    // its character, or what is known of it
  QImage coverage;  // [S, S], Format_Alpha8
  QImage content;   // the content glyph of its character, likewise; null when that is unknown
};

/// What the attention inspector shows: one glyph, every recorded map, and the pictures the maps' grids lie on.
struct AttendedGlyph {
  char32_t character = 0;
  QImage glyph;                               // the generated one, [S, S] coverage, Format_Alpha8
  QImage content;                             // the content glyph the network saw, likewise
  std::vector<AttendedReference> references;  // AttentionGrid::reference counts in these
  std::shared_ptr<const std::vector<AttentionMap>> maps;

  /// The picture that a grid of keys lies on: what was looked at; null for the null style.
  QImage picture(const AttentionGrid& grid) const;
  /// The picture that a grid of queries lies on: that of the generated glyph where it is the glyph that looked.
  QImage askingPicture(const AttentionGrid& grid) const;
};

/// The cell with the most ink.
int inkiestCell(const QImage& coverage, const AttentionGrid& grid);

/// The maps are shared, the pictures deep copies.
std::shared_ptr<const AttendedGlyph> toAttendedGlyph(const AttentionResult& result);

}  // namespace gg::ui
