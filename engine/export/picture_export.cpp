#include "engine/export/picture_export.h"

#include <algorithm>
#include <cmath>

#include "engine/export/font_from_pictures.h"
#include "engine/export/sheet.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"
#include "engine/outline/quadratic_outline.h"

namespace gg {

namespace {

tl::unexpected<Error> stopped() {
  return failure(ErrorCode::Cancelled, translatable("Engine", "The export was stopped."));
}

/// The pictures of a font's parts at the wanted size, one after the other: all of them may be more than memory holds.
class Pictures {
 public:
  static Result<Pictures> open(const FontParts& parts, int size, const StopFlag& stop,
                               const ProgressCallback& progress) {
    if (parts.pictures.empty())
      return failure(ErrorCode::BadInput, translatable("Engine", "There is no glyph to export."));
    const int given = parts.pictures.front().bitmap.width();
    Pictures pictures(parts, size == 0 ? given : size);
    if (pictures.size_ == given) return pictures;
    auto glyphs = fontGlyphs(parts, stop, progress);
    if (!glyphs) return tl::unexpected(glyphs.error());
    pictures.outlines_ = std::move(*glyphs);
    return pictures;
  }
  std::size_t count() const { return parts_.pictures.size(); }
  std::size_t reused() const { return outlines_.reused; }
  FolderGlyph operator[](std::size_t i) const {
    if (outlines_.glyphs.empty()) return parts_.pictures[i];
    return drawnGlyph(outlines_.glyphs[i], parts_.info.unitsPerEm, size_);
  }

 private:
  Pictures(const FontParts& parts, int size) : parts_(parts), size_(size) {}

  const FontParts& parts_;
  int size_;
  FontGlyphs outlines_;  // empty: the pictures are shown as they are
};

/// So small that a sheet of that many need not be shrunk.
int sizeOnSheet(const FontParts& parts) {
  const double columns = std::ceil(std::sqrt(parts.pictures.size()));
  const int most = static_cast<int>(kMaxImageSide / columns) - 2 * SheetOptions().margin;
  return std::clamp(parts.pictureSize, std::min(kSmallestPicture, parts.pictureSize), std::max(kSmallestPicture, most));
}

}  // namespace

FolderGlyph drawnGlyph(const FontGlyph& glyph, int unitsPerEm, int size) {
  const auto outline = quadraticOutline(glyph.contours, unitsPerEm, glyph.advance);
  auto drawn = GlyphFrame(size).render(outline);
  return {glyph.characters.front(), std::move(drawn.bitmap), double(glyph.advance) / unitsPerEm, drawn.clipped};
}

Result<std::size_t> stagePictureFolder(StagedFiles& files, const std::string& folder, const FontParts& parts,
                                       const StopFlag& stop, const ProgressCallback& progress) {
  const auto pictures = Pictures::open(parts, parts.pictureSize, stop, {});
  if (!pictures) return tl::unexpected(pictures.error());
  auto staged = GlyphFolder::open(files, folder);
  if (!staged) return tl::unexpected(staged.error());
  for (std::size_t i = 0; i < pictures->count(); ++i) {
    if (stop.requested()) return stopped();
    if (auto ok = staged->add((*pictures)[i]); !ok) return tl::unexpected(ok.error());
    if (progress) progress({i + 1, pictures->count()});
  }
  auto manifest = parts.manifest;
  if (parts.pictureSize > 0) manifest.size = parts.pictureSize;
  if (auto ok = staged->finish(manifest); !ok) return tl::unexpected(ok.error());
  return pictures->reused();
}

Result<std::size_t> stagePictureSheet(StagedFiles& files, const std::string& path, const FontParts& parts,
                                      const StopFlag& stop, const ProgressCallback& progress) {
  const auto pictures = Pictures::open(parts, sizeOnSheet(parts), stop, progress);
  if (!pictures) return tl::unexpected(pictures.error());
  std::vector<SheetGlyph> glyphs;
  for (std::size_t i = 0; i < pictures->count(); ++i) {
    if (stop.requested()) return stopped();
    auto glyph = (*pictures)[i];
    glyphs.push_back({glyph.character, std::move(glyph.bitmap)});
  }
  const auto png = encodePng(sheetPicture(glyphs));
  if (!png) return tl::unexpected(png.error());
  if (stop.requested()) return stopped();
  if (auto ok = files.add(path, *png); !ok) return tl::unexpected(ok.error());
  return pictures->reused();
}

}  // namespace gg
