#include "engine/glyph/script.h"

#include <hb.h>

namespace gg {

std::string scriptOf(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  if (within(0x3041, 0x30FF) || within(0x31F0, 0x31FF) || within(0xFF66, 0xFF9F)) return "kana";
  if (within(0x2E80, 0x2FDF) || within(0x3400, 0x4DBF) || within(0x4E00, 0x9FFF) || within(0xF900, 0xFAFF) ||
      within(0x20000, 0x3FFFF) || c == 0x3005 || c == 0x3007) {
    return "han";
  }
  if (within(0x1100, 0x11FF) || within(0x3130, 0x318F) || within(0xA960, 0xA97F) || within(0xAC00, 0xD7FF)) {
    return "hangul";
  }
  if (within(0x21, 0x24F) || within(0x1E00, 0x1EFF) || within(0x2010, 0x2044) || c == 0x20AC) return "latin";
  return "other";
}

std::string letterScript(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within(0x370, 0x52F)) return "latin";
  const auto script = scriptOf(c);
  const bool isSign = (script == "latin" && !within('A', 'Z') && !within('a', 'z') && !within(0xC0, 0x1EFF)) ||
                      (script == "kana" && !within(0x3041, 0x3096) && !within(0x30A1, 0x30FA)) ||
                      (script == "hangul" && !within(0xAC00, 0xD7A3)) ||
                      (script == "han" && (c < 0x3400 || within(0xF900, 0xFAFF)));
  return isSign ? "other" : script;
}

bool isMarked(char32_t c) {
  hb_codepoint_t base = 0, mark = 0;
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  if (!hb_unicode_decompose(unicode, c, &base, &mark) || mark == 0) return false;
  return hb_unicode_general_category(unicode, mark) == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

}  // namespace gg
