#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/content_fonts.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/image_fit.h"

namespace gg {

constexpr int kMaxReferences = 16;

/// One style glyph in the glyph frame.
struct StyleReference {
  std::uint64_t id = 0;    // unique within a StyleSet, kept when others are added or removed
  char32_t character = 0;  // 0: unknown (the network uses its null content key)
  Bitmap image;            // [S, S], ink 1
  std::string source;      // font or file it came from, for people
  bool muted = false;
  double advance = 0;  // em; 0: unknown
};

/// The references a style is read from.
struct StyleSet {
  std::vector<StyleReference> references;

  std::size_t activeCount() const;
  /// Adds with a fresh id, which is returned.
  std::uint64_t add(char32_t character, Bitmap image, std::string source, double advance = 0);
};

struct StyleLoadOptions {
  int size = 64;                 // S
  std::u32string characters;     // --style-chars; empty: chosen
  std::vector<char32_t> wanted;  // what will be generated: guides the choice
  ImageFit fit = ImageFit::Auto;
  std::string language;
};

struct LoadedStyle {
  StyleSet set;
  std::vector<Sentence> notes;  // for people: "Of 40 style characters the 16 that …"
  std::string hanLanguage;      // of a style font, may be empty
};

/// Reads style glyphs: one font (several files of one font together), a folder of PNG images, or images.
/// Fails with one sentence when a path is neither, a chosen character is missing from the font (named), an
/// image is empty or too large, or nothing is left. More than 16: the 16 that cover the wanted best are used.
Result<LoadedStyle> loadStyle(const std::vector<std::string>& paths, const StyleLoadOptions& options,
                              const ContentFonts& content);

/// Which of the candidates (at most `count`) cover the wanted characters best, judged on their content
/// glyphs; the result keeps the candidates' order. Deterministic.
std::vector<char32_t> chooseReferenceCharacters(const std::vector<char32_t>& candidates,
                                                const std::vector<char32_t>& wanted, int count,
                                                const ContentFonts& content, const std::string& language);

}  // namespace gg
