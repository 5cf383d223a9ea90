#include "engine/export/glyph_names.h"

#include <sstream>

#include "engine/base/file_io.h"
#include "engine/base/paths.h"
#include "engine/base/unicode.h"

namespace gg {

GlyphNames::GlyphNames() {
  const auto bytes = readFile(resourcePath("glyphnames/aglfn.txt"), 1 << 20);
  if (!bytes) return;
  std::istringstream lines(std::string(bytes->begin(), bytes->end()));
  // "0041;A;LATIN CAPITAL LETTER A"
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find(';'), second = line.find(';', first + 1);
    if (line.empty() || line[0] == '#' || second == std::string::npos) continue;
    names_.emplace(static_cast<char32_t>(std::stoul(line.substr(0, first), nullptr, 16)),
                   line.substr(first + 1, second - first - 1));
  }
}

std::string GlyphNames::of(char32_t character) const {
  const auto found = names_.find(character);
  return found == names_.end() ? uniName(character) : found->second;
}

}  // namespace gg
