#pragma once
#include <QString>
#include <vector>

namespace gg::ui {

/// "永" as a string.
QString textOf(char32_t character);
/// "永  U+6C38".
QString nameOf(char32_t character);
/// The distinct characters of a text in their order, without white space and controls.
std::vector<char32_t> distinctCharacters(const QString& text);

}  // namespace gg::ui
