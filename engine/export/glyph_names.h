#pragma once
#include <map>
#include <string>

namespace gg {

/// Names of glyphs by the Adobe Glyph List for New Fonts (resources/glyphnames/aglfn.txt), uniXXXX or uXXXXX for the
/// characters it does not name.
class GlyphNames {
 public:
  /// Reads the list; without it every name is of the uniXXXX form.
  GlyphNames();
  std::string of(char32_t character) const;

 private:
  std::map<char32_t, std::string> names_;
};

}  // namespace gg
