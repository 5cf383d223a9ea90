#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/export/glyph_adjustment.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/side_profile.h"

namespace gg {

/// How much nearer (below 0) or farther apart two glyphs stand than their advances say, by classes of characters that
/// kern alike.
struct Kerning {
  std::vector<std::u32string> first, second;  // classes; a character is in one of each at most
  std::vector<std::vector<int>> values;       // [first class][second class], font units

  bool empty() const { return values.empty(); }
};

/// The kerning of pairs that a content font has, as its GPOS table is applied by HarfBuzz, scaled as much as the
/// glyphs' advances differ from the content font's, and cut down where glyphs would touch. Full-width characters and
/// those the content font lacks are not kerned.
class PairKerning {
 public:
  /// What a pair needs to know of its glyphs.
  struct Glyph {
    char32_t character = 0;
    double advance = 0;  // em, as generated
  };
  /// `contentFont` empty: the bundled Noto Sans. The glyphs are all of the font: they say how it is scaled.
  static Result<PairKerning> open(const std::string& contentFont, const std::vector<Glyph>& glyphs, int unitsPerEm);
  PairKerning(PairKerning&&) noexcept;
  ~PairKerning();

  /// Whether any pair with it can be kerned.
  bool takes(char32_t character) const;
  /// Font units. Of characters that take part.
  int between(char32_t left, char32_t right, const SideProfile& leftInk, const SideProfile& rightInk) const;

 private:
  struct Impl;
  explicit PairKerning(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The kerning between all pictures, in classes; empty when the content font kerns nothing. What was set for single
/// glyphs counts for where their ink ends.
Result<Kerning> contentKerning(const std::string& contentFont, const std::vector<FolderGlyph>& pictures, int unitsPerEm,
                               const GlyphAdjustments& adjustments = {});

}  // namespace gg
