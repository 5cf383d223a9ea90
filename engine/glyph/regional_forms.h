#pragma once
#include <string>

namespace gg {

/// Whether a language ("ja", "ko", "zh-Hant") writes the character visibly differently from the mainland's form. Not
/// every plain design has both (content_design.h). Read from
/// resources/fonts/regional-<language>.txt.
bool hasOwnForm(char32_t character, const std::string& language);

}  // namespace gg
