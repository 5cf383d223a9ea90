#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/glyph_outline.h"
#include "engine/glyph/script.h"

namespace gg {

/// One font of a corpus: the outlines of the chosen characters.
struct CorpusFont {
  std::string id;          // of the list; content fonts: "content:<name>"
  std::string group;       // unit of the split
  std::string styleClass;  // "song", "hei", "serif", …
  std::string scripts;     // comma separated: "latin", "han-sc", "han-tc", "han-jp", "kana", "hangul"
  std::map<char32_t, GlyphOutline> glyphs;
  bool isContent() const { return id.rfind("content:", 0) == 0; }
};

/// Han and Hangul characters of the unseen bucket are never trained on:
/// ((uint32)(codepoint · 2654435761) >> 16) mod 10 = 0.
bool isUnseen(char32_t character);

/// Fonts of a list packed into one compressed file, so that training opens in seconds and needs no font.
struct FontCorpus {
  std::vector<CorpusFont> fonts;  // style fonts in list order, then content fonts

  struct BuildOptions {
    std::string list;                       // TSV, columns as in packaging/corpus/README.md
    std::string fontFolder;                 // <fontFolder>/<id>/<files>, as fetched; globs are expanded
    std::vector<char32_t> characters;       // glyphs to keep
    std::vector<std::string> contentFonts;  // "name=FontSpec" entries: packed as "content:name"
    int unitsPerEm = 0;                     // > 0: coordinates are rounded to this em, for a smaller file
  };
  struct Report {
    std::size_t fonts = 0, glyphs = 0, blank = 0, repeated = 0, clipped = 0;
    std::vector<std::string> notes;  // fonts left out and why
  };
  /// Opens the fonts, drops glyphs without ink, identical outlines that repeat across many code points, and
  /// glyphs that leave the frame; a script is used only where the list allows it for the font.
  static Result<FontCorpus> build(const BuildOptions& options, Report* report);

  Status save(const std::string& path) const;
  static Result<FontCorpus> load(const std::string& path);
};

}  // namespace gg
