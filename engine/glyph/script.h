#pragma once
#include <string>

namespace gg {

/// The script of a character: "latin" (with its digits and signs), "kana", "han", "hangul" or "other".
std::string scriptOf(char32_t character);

}  // namespace gg
