#include "ui/document/glyph_store.h"

namespace gg::ui {

const GlyphCell& GlyphStore::cell(char32_t character) const {
  static const GlyphCell kEmpty;
  const auto it = cells_.find(character);
  return it == cells_.end() ? kEmpty : it->second;
}

void GlyphStore::setPicture(char32_t character, QImage image, double advance, bool clipped) {
  GlyphCell& cell = cells_[character];
  cell.image = std::move(image);
  cell.advance = advance;
  cell.clipped = clipped;
  cell.stale = false;
  if (cell.status != GlyphStatus::Accepted) cell.status = GlyphStatus::Generated;
}

void GlyphStore::setMissing(char32_t character) { cells_[character].status = GlyphStatus::Missing; }

void GlyphStore::setStatus(char32_t character, GlyphStatus status) { cells_[character].status = status; }

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
  std::vector<char32_t> changed;
  for (auto& [character, cell] : cells_) {
    if (cell.image.isNull() || cell.stale || cell.status == GlyphStatus::Accepted) continue;
    cell.stale = true;
    changed.push_back(character);
  }
  return changed;
}

void GlyphStore::reopen(char32_t character) {
  GlyphCell& cell = cells_[character];
  if (cell.image.isNull()) {
    cell.status = GlyphStatus::Empty;
  } else {
    cell.status = GlyphStatus::Generated;
    cell.stale = true;
  }
}

void GlyphStore::forgetMissing() {
  for (auto& [character, cell] : cells_) {
    if (cell.status == GlyphStatus::Missing) cell.status = GlyphStatus::Empty;
  }
}

bool GlyphStore::open(char32_t character) const {
  const GlyphCell& cell = this->cell(character);
  if (cell.status == GlyphStatus::Missing) return false;
  return cell.image.isNull() || cell.stale;
}

GlyphStore::Counts GlyphStore::count(const std::vector<char32_t>& characters) const {
  Counts counts{};
  for (const char32_t c : characters) ++counts[static_cast<std::size_t>(cell(c).status)];
  return counts;
}

}  // namespace gg::ui
