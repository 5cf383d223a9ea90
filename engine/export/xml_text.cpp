#include "engine/export/xml_text.h"

#include <sstream>

#include "engine/base/unicode.h"

namespace gg {

std::string xmlText(char32_t character) {
  const bool control = character < 0x20 || character == 0xFFFE || character == 0xFFFF;
  return control ? std::string() : toUtf8(character);
}

std::string xmlFile(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

}  // namespace gg
