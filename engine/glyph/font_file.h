#pragma once
// Private to engine/glyph: one opened font file. Only .cpp files of this folder include it.
#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// The bytes of a font file and the FreeType face read from them.
class FontFile {
 public:
  using Axes = std::vector<std::pair<std::string, double>>;

  static Result<FontFile> open(FT_Library library, const std::string& path, int faceIndex, const Axes& axes);

  const std::string& path() const { return path_; }
  const Bytes& bytes() const { return *bytes_; }
  FT_Face face() const { return face_.get(); }
  double unitsPerEm() const { return face_->units_per_EM; }

  std::uint32_t glyphIndex(char32_t character) const { return FT_Get_Char_Index(face_.get(), character); }
  /// Unhinted, in font units; nothing when the glyph is damaged.
  std::optional<GlyphOutline> load(std::uint32_t glyphIndex) const;
  /// The same picture as the glyph that stands for missing characters.
  bool isTofu(const GlyphOutline& outline) const;
  /// A table of the (decompressed) font, empty if there is none.
  Bytes table(std::uint32_t tag) const;

 private:
  struct FaceDeleter {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
  };
  FontFile() = default;
  Status setAxes(FT_Library library, const Axes& axes);

  std::string path_;
  std::unique_ptr<Bytes> bytes_;  // FreeType keeps a pointer into them
  std::unique_ptr<FT_FaceRec_, FaceDeleter> face_;
  GlyphOutline notdef_;
};

/// True if any contour encloses an area.
bool hasInk(const GlyphOutline& outline);

}  // namespace gg
