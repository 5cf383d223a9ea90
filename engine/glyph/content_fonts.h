#pragma once
#include <functional>
#include <memory>
#include <string>

#include "engine/base/result.h"
#include "engine/glyph/content_design.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_outline.h"

namespace gg {

/// What the bundled content fonts are called, in manifests and weight files.
inline constexpr const char* kBundledContent =
    "Noto Sans; Noto Sans CJK; Noto Serif CJK; LXGW WenKai; BIZ UDGothic; M PLUS 1; M PLUS Rounded 1c; Courgette; Mona "
    "Sans";

/// Where content glyphs (the plain shapes to be restyled) come from: the bundled subsets, the system's full fonts for
/// what they lack, or a font the user named, which then stands for every design.
/// Not thread-safe: one owner per thread.
class ContentFonts {
 public:
  /// `userFont` may be empty; then the bundled fonts are used.
  static Result<ContentFonts> open(const std::string& userFont = {});
  /// Content glyphs that are already in memory: `lookup` gives the glyph of a character in a language, or null.
  using Lookup =
      std::function<const GlyphOutline*(char32_t character, const std::string& language, ContentDesign design)>;
  static ContentFonts from(Lookup lookup, std::string description);
  ContentFonts(ContentFonts&&) noexcept;
  ContentFonts& operator=(ContentFonts&&) noexcept;
  ~ContentFonts();

  /// The content glyph; `language` ("ja", "ko", "zh-Hans", "zh-Hant" or "") chooses the face for Han.
  /// Kana come from the Japanese face, Hangul from the Korean one, the rest from Noto Sans.
  /// The sans stands in for a design that lacks the character, or the language's form of it (designFor).
  /// Fails with a sentence naming the character when no content font has it.
  Result<GlyphOutline> outline(char32_t character, const std::string& language = {},
                               ContentDesign design = ContentDesign::Sans) const;
  bool has(char32_t character, const std::string& language = {}) const;
  /// kBundledContent, or the user font's family: shown, and stored in manifests.
  std::string description() const;

 private:
  struct Impl;
  explicit ContentFonts(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
