#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/glyph/font_face.h"

namespace gg {

struct ShapedGlyph {
  std::uint32_t glyphId = 0;
  std::uint32_t cluster = 0;  // index of the first code point it stands for
  double advance = 0;         // em
  double offsetX = 0, offsetY = 0;  // em, y up
  std::size_t file = 0;  // of the face's files, the one the glyph belongs to (FontFace::glyphOutline)
};

/// HarfBuzz shaping of a line of text with a face. Independent of the face's life once created.
/// Characters the face lacks come out as glyph 0.
class TextShaper {
 public:
  static Result<TextShaper> create(const FontFace& face);
  TextShaper(TextShaper&&) noexcept;
  TextShaper& operator=(TextShaper&&) noexcept;
  ~TextShaper();
  std::vector<ShapedGlyph> shape(const std::u32string& text, const std::string& language = {}) const;

 private:
  struct Impl;
  explicit TextShaper(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
