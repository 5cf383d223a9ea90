#include "ui/widgets/character_text.h"

#include "engine/glyph/character_set.h"

namespace gg::ui {

QString textOf(char32_t character) { return QString::fromUcs4(&character, 1); }

QString nameOf(char32_t character) {
  const QString code = QString::number(character, 16).toUpper().rightJustified(4, '0');
  return QStringLiteral("%1  U+%2").arg(textOf(character), code);
}

std::vector<char32_t> distinctCharacters(const QString& text) {
  return CharacterSet::fromText(text.toStdU32String()).characters;
}

}  // namespace gg::ui
