#pragma once
#include <string>

namespace gg {

/// The script of a character: "latin" (with its digits and signs), "kana", "han", "hangul" or "other".
std::string scriptOf(char32_t character);
/// The script of a letter, Greek and Cyrillic ones counted as "latin": they are made of the same strokes. Digits, signs
/// and marks have none: "other".
std::string letterScript(char32_t character);
/// Whether the character is another one with marks on it (Unicode's canonical decomposition): é, ẫ, ガ.
bool isMarked(char32_t character);

}  // namespace gg
