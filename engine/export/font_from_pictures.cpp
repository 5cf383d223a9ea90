#include "engine/export/font_from_pictures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "engine/export/faithful_trace.h"
#include "engine/glyph/full_width.h"

namespace gg {

namespace {

/// Contours of a picture, and whether they were traced before.
using Trace = std::pair<std::vector<Contour>, bool>;

Result<Trace> traced(const FolderGlyph& picture, const FontParts& parts, const TraceOptions& options) {
  const int unitsPerEm = parts.info.unitsPerEm;
  const auto key = parts.traces ? TraceCache::keyOf(picture, unitsPerEm, options) : TraceCache::Key();
  if (parts.traces) {
    if (auto known = parts.traces->find(key)) return Trace{std::move(*known), true};
  }
  const GlyphFrame frame(parts.pictures.front().bitmap.width());
  auto contours = faithfulTrace(picture, frame, unitsPerEm, options);
  if (!contours) return tl::unexpected(contours.error());
  if (parts.traces) parts.traces->add(key, *contours);
  return Trace{std::move(*contours), false};
}

/// Makes the glyph of a picture.
class GlyphMaker {
 public:
  explicit GlyphMaker(const FontParts& parts) : parts_(parts) {
    for (const auto& glyph : parts.outlines) own_[glyph.characters.front()] = &glyph;
  }
  struct Made {
    FontGlyph glyph;
    bool reused = false;
  };
  Result<Made> make(const FolderGlyph& picture) const {
    const int unitsPerEm = parts_.info.unitsPerEm;
    const auto set = parts_.adjustments.find(picture.character);
    const auto adjustment = set == parts_.adjustments.end() ? GlyphAdjustment() : set->second;
    Made made;
    if (const auto own = own_.find(picture.character); own != own_.end()) {
      made.glyph = *own->second;
    } else {
      auto trace = traced(picture, parts_, adjustment.trace.value_or(parts_.trace));
      if (!trace) return tl::unexpected(trace.error());
      made.glyph = {
          {picture.character}, std::move(trace->first), static_cast<int>(std::lround(picture.advance * unitsPerEm))};
      made.reused = trace->second;
    }
    respace(made.glyph, adjustment, unitsPerEm);
    return made;
  }

 private:
  const FontParts& parts_;
  std::map<char32_t, const FontGlyph*> own_;  // outlines of its own
};

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

Result<FontGlyphs> fontGlyphs(const FontParts& parts, const StopFlag& stop, const ProgressCallback& progress) {
  const auto& pictures = parts.pictures;
  const GlyphMaker maker(parts);
  FontGlyphs made;
  made.glyphs.resize(pictures.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;  // guards what follows
  std::size_t done = 0;
  std::optional<Error> error;
  const auto work = [&] {
    for (std::size_t i = next++; i < pictures.size() && !stop.requested(); i = next++) {
      auto one = maker.make(pictures[i]);
      const std::lock_guard lock(mutex);
      if (!one) error = one.error();
      if (error) return;
      made.glyphs[i] = std::move(one->glyph);
      made.reused += one->reused;
      if (progress) progress({++done, pictures.size()});
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  if (error) return tl::unexpected(*error);
  if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The export was stopped."));
  addSpaces(made.glyphs, parts.info);
  return made;
}

}  // namespace gg
