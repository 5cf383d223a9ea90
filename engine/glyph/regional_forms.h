#pragma once
#include <string>

namespace gg {

/// Whether a language ("ja", "ko", "zh-Hant") writes the character visibly differently from the mainland's form, which
/// is the only one the plain brush has; the plain serif has Japanese and traditional Chinese ones, too. Read from
/// resources/fonts/regional-<language>.txt.
bool hasOwnForm(char32_t character, const std::string& language);

}  // namespace gg
