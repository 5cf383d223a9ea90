#include "engine/export/side_profile.h"

#include <algorithm>

namespace gg {

SideProfile::SideProfile(const Bitmap& picture, double advance, const GlyphAdjustment& adjustment) {
  const GlyphFrame frame(picture.width());
  const double em = frame.emPixels(), origin = 0.5 * frame.size() - 0.5 * advance * em;
  for (int y = 0; y < picture.height(); ++y) {
    Row row;
    for (int x = 0; x < picture.width(); ++x) {
      if (picture.at(x, y) < 0.5F) continue;
      if (!row.inked) row.left = (x - origin) / em;
      row.right = advance - (x + 1 - origin) / em;
      row.inked = true;
    }
    rows_.push_back(row);
  }
  respace(advance, adjustment);
}

void SideProfile::respace(double advance, const GlyphAdjustment& adjustment) {
  double left = 1e9, right = 1e9;  // the bearings
  for (const auto& row : rows_) {
    if (!row.inked) continue;
    left = std::min(left, row.left);
    right = std::min(right, row.right);
  }
  const double newLeft = adjustment.leftBearing.value_or(left), ink = advance - left - right;
  const double newRight =
      adjustment.advance ? *adjustment.advance - newLeft - ink : adjustment.rightBearing.value_or(right);
  for (auto& row : rows_) {
    row.left += newLeft - left;
    row.right += newRight - right;
  }
}

std::optional<double> SideProfile::gapTo(const SideProfile& right) const {
  std::optional<double> least;
  for (std::size_t y = 0; y < rows_.size(); ++y) {
    if (!rows_[y].inked) continue;
    for (std::size_t v = y > 0 ? y - 1 : 0; v < std::min(y + 2, right.rows_.size()); ++v) {
      if (!right.rows_[v].inked) continue;
      const double gap = rows_[y].right + right.rows_[v].left;
      least = least ? std::min(*least, gap) : gap;
    }
  }
  return least;
}

}  // namespace gg
