#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/glyph/font_spec.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

enum class GlyphState {
  Present,
  Missing,  // not in the cmap
  Blank,    // in the cmap, but without ink
  Tofu,     // in the cmap, but the same picture as .notdef
};

/// One scalable face: TTF, OTF, TTC (face index), WOFF, WOFF2, variable instance, or a font split over
/// several files. Not thread-safe: one owner per thread.
class FontFace {
 public:
  static Result<FontFace> open(const FontSpec& spec);
  FontFace(FontFace&&) noexcept;
  FontFace& operator=(FontFace&&) noexcept;
  ~FontFace();

  const FontSpec& spec() const;
  std::string familyName() const;
  std::string styleName() const;
  double unitsPerEm() const;
  /// em, y up, from the first file.
  double ascender() const;
  double descender() const;

  GlyphState state(char32_t character) const;
  bool has(char32_t character) const { return state(character) == GlyphState::Present; }
  /// Fails with a sentence naming the character when it is missing or tofu; a blank glyph (space) gives an
  /// empty outline with its advance.
  Result<GlyphOutline> outline(char32_t character) const;
  /// All code points of all files' cmaps, ascending (blank and tofu ones included).
  std::vector<char32_t> characters() const;
  /// "ja", "ko", "zh-Hans" or "zh-Hant" when exactly one of them is named by the OS/2 code pages, else by the
  /// languages of the family's names, else by characters only that language uses; else "".
  std::string hanLanguage() const;
  /// The bytes of the file that holds the character (sfnt or WOFF container).
  const Bytes& fileBytes(char32_t character) const;

  /// For shaped text, whose glyphs have no character of their own (ligatures, alternates).
  std::size_t fileCount() const;
  /// Which file holds the character; the first one when none does.
  std::size_t fileOf(char32_t character) const;
  Result<GlyphOutline> glyphOutline(std::uint32_t glyphId, std::size_t file = 0) const;
  /// A table of the decompressed font ("GSUB" and so on, as a big-endian tag), empty if there is none.
  Bytes table(std::uint32_t tag, std::size_t file = 0) const;

 private:
  struct Impl;
  explicit FontFace(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
