#pragma once
#include <string>
#include <string_view>

namespace gg {

/// UTF-8 → code points. Malformed bytes become U+FFFD.
std::u32string fromUtf8(std::string_view text);
std::string toUtf8(std::u32string_view text);
std::string toUtf8(char32_t character);

/// "U+6C38 永", for messages.
std::string describe(char32_t character);
/// "uni6C38", "u20000": the glyph and file name of a code point (Adobe Glyph List convention).
std::string uniName(char32_t character);
/// The character a file stem stands for: "永", "uni6C38", "u20000", "U+6C38"; 0 if none.
char32_t characterFromName(std::string_view stem);

}  // namespace gg
