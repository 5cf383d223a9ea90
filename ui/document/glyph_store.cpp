#include "ui/document/glyph_store.h"

namespace gg::ui {

const GlyphCell& GlyphStore::cell(char32_t character) const {
  static const GlyphCell kEmpty;
  const auto it = cells_.find(character);
  return it == cells_.end() ? kEmpty : it->second;
}

void GlyphStore::setPicture(char32_t character, QImage image, double advance, bool clipped, const Doubt& doubt) {
  GlyphCell& cell = cells_[character];
  if (cell.status == GlyphStatus::Accepted && upToDate(cell)) return;
  cell = {GlyphStatus::Generated, clipped, advance, std::move(image), style_, doubt};
}

void GlyphStore::setMissing(char32_t character) { cells_[character].status = GlyphStatus::Missing; }

void GlyphStore::setStatus(char32_t character, GlyphStatus status) { cells_[character].status = status; }

void GlyphStore::setCell(char32_t character, const GlyphCell& cell) { cells_[character] = cell; }

void GlyphStore::queue(const std::vector<char32_t>& characters) {
  for (const char32_t c : characters) {
    GlyphCell& cell = cells_[c];
    if (cell.status == GlyphStatus::Empty) cell.status = GlyphStatus::Queued;
  }
}

std::vector<char32_t> GlyphStore::unqueue() {
  std::vector<char32_t> changed;
  for (auto& [character, cell] : cells_) {
    if (cell.status != GlyphStatus::Queued) continue;
    cell.status = GlyphStatus::Empty;
    changed.push_back(character);
  }
  return changed;
}

std::vector<char32_t> GlyphStore::markStale() {
  ++style_;
  std::vector<char32_t> changed;
  for (const auto& [character, cell] : cells_) {
    if (!cell.image.isNull() && !upToDate(cell)) changed.push_back(character);
  }
  return changed;
}

GlyphCell GlyphStore::reopened(GlyphCell cell) {
  cell.status = cell.image.isNull() ? GlyphStatus::Empty : GlyphStatus::Generated;
  cell.style = 0;
  return cell;
}

void GlyphStore::forgetMissing() {
  for (auto& [character, cell] : cells_) {
    if (cell.status == GlyphStatus::Missing) cell.status = GlyphStatus::Empty;
  }
}

bool GlyphStore::upToDate(const GlyphCell& cell) const {
  if (cell.image.isNull() || (size_ > 0 && cell.image.width() != size_)) return false;
  return cell.status == GlyphStatus::Accepted || cell.style == style_;
}

bool GlyphStore::open(char32_t character) const {
  const GlyphCell& cell = this->cell(character);
  return cell.status != GlyphStatus::Missing && !upToDate(cell);
}

GlyphStore::Counts GlyphStore::count(const std::vector<char32_t>& characters) const {
  Counts counts{};
  for (const char32_t c : characters) ++counts[static_cast<std::size_t>(cell(c).status)];
  return counts;
}

}  // namespace gg::ui
