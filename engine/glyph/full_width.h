#pragma once

namespace gg {

/// Characters that fill an em square and stand in columns as well as in lines: kana, Han, Hangul and their marks.
inline bool isFullWidth(char32_t c) {
  return (c >= 0x3000 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xFF00 && c < 0xFF61) || c >= 0x20000;
}

}  // namespace gg
