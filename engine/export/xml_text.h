#pragma once
#include <pugixml.hpp>
#include <string>

namespace gg {

/// A character as text of an XML file, which escapes it when written; nothing for one that XML 1.0 cannot hold.
std::string xmlText(char32_t character);

/// The whole file, UTF-8, indented by two spaces.
std::string xmlFile(const pugi::xml_document& document);

}  // namespace gg
