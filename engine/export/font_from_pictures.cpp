#include "engine/export/font_from_pictures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "engine/glyph/full_width.h"
#include "engine/outline/glyph_tracing.h"

namespace gg {

namespace {

Result<FontGlyph> traced(const FolderGlyph& picture, const GlyphFrame& frame, const FontInfo& info,
                         const TraceOptions& options) {
  auto contours = traceGlyph(picture.bitmap, frame, picture.advance, info.unitsPerEm, options);
  if (!contours) return tl::unexpected(contours.error());
  const int advance = static_cast<int>(std::lround(picture.advance * info.unitsPerEm));
  return FontGlyph{{picture.character}, std::move(*contours), advance};
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

Result<std::vector<FontGlyph>> fontGlyphs(const std::vector<FolderGlyph>& pictures, int size, const FontInfo& info,
                                          const TraceOptions& options, const StopFlag& stop,
                                          const ProgressCallback& progress) {
  const GlyphFrame frame(size);
  std::vector<FontGlyph> glyphs(pictures.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;  // guards what follows
  std::size_t done = 0;
  std::optional<Error> error;
  const auto work = [&] {
    for (std::size_t i = next++; i < pictures.size() && !stop.requested(); i = next++) {
      auto glyph = traced(pictures[i], frame, info, options);
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
  addSpaces(glyphs, info);
  return glyphs;
}

}  // namespace gg
