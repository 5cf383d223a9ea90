#include "engine/export/font_from_pictures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "engine/glyph/full_width.h"
#include "engine/outline/glyph_tracing.h"

namespace gg {

namespace {

Result<FontGlyph> traced(const FolderGlyph& picture, const FontParts& parts) {
  const int unitsPerEm = parts.info.unitsPerEm;
  const GlyphFrame frame(parts.pictures.front().bitmap.width());
  auto contours = traceGlyph(picture.bitmap, frame, picture.advance, unitsPerEm, parts.trace);
  if (!contours) return tl::unexpected(contours.error());
  const int advance = static_cast<int>(std::lround(picture.advance * unitsPerEm));
  return FontGlyph{{picture.character}, std::move(*contours), advance};
}

/// The font's own outlines by their character.
std::map<char32_t, const FontGlyph*> ownOutlines(const FontParts& parts) {
  std::map<char32_t, const FontGlyph*> own;
  for (const auto& glyph : parts.outlines) own[glyph.characters.front()] = &glyph;
  return own;
}

void addSpaces(std::vector<FontGlyph>& glyphs, const FontInfo& info) {
  std::set<char32_t> there;
  for (const auto& glyph : glyphs) there.insert(glyph.characters.begin(), glyph.characters.end());
  const auto add = [&](std::vector<char32_t> characters, int advance) {
    characters.erase(
        std::remove_if(characters.begin(), characters.end(), [&](char32_t c) { return there.count(c) > 0; }),
        characters.end());
    if (!characters.empty()) glyphs.push_back({std::move(characters), {}, advance});
  };
  add({U' ', U'\u00A0'}, info.unitsPerEm / 4);
  if (std::any_of(there.begin(), there.end(), isFullWidth)) add({U'\u3000'}, info.unitsPerEm);
}

}  // namespace

Result<std::vector<FontGlyph>> fontGlyphs(const FontParts& parts, const StopFlag& stop,
                                          const ProgressCallback& progress) {
  const auto& pictures = parts.pictures;
  const auto own = ownOutlines(parts);
  std::vector<FontGlyph> glyphs(pictures.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;  // guards what follows
  std::size_t done = 0;
  std::optional<Error> error;
  const auto work = [&] {
    for (std::size_t i = next++; i < pictures.size() && !stop.requested(); i = next++) {
      const auto found = own.find(pictures[i].character);
      auto glyph = found != own.end() ? Result<FontGlyph>(*found->second) : traced(pictures[i], parts);
      const std::lock_guard lock(mutex);
      if (!glyph) error = glyph.error();
      if (error) return;
      glyphs[i] = std::move(*glyph);
      if (progress) progress({++done, pictures.size()});
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  if (error) return tl::unexpected(*error);
  if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The export was stopped."));
  addSpaces(glyphs, parts.info);
  return glyphs;
}

void fitLineHeight(FontInfo& info, const std::vector<FontGlyph>& glyphs) {
  for (const auto& glyph : glyphs) {
    const auto box = boxOf(glyph.contours);
    info.ascender = std::max(info.ascender, static_cast<int>(std::ceil(box.top)));
    info.descender = std::min(info.descender, static_cast<int>(std::floor(box.bottom)));
  }
}

}  // namespace gg
