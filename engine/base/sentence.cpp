#include "engine/base/sentence.h"

namespace gg {

std::string Sentence::text() const {
  if (parts.empty()) return pattern;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    const auto part = place ? static_cast<std::size_t>(pattern[i + 1] - '1') : parts.size();
    if (part >= parts.size()) {
      text += pattern[i];
      continue;
    }
    text += parts[part].text();
    ++i;
  }
  return text;
}

}  // namespace gg
