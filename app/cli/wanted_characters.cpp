#include "app/cli/wanted_characters.h"

#include <cstdio>

#include "engine/base/text.h"
#include "engine/base/unicode.h"

namespace gg::cli {

void WantedCharacters::addTo(CLI::App& command) {
  auto* group = command.add_option_group("characters", "What to generate");
  group->add_option("--chars", chars, "These characters");
  group->add_option("--charset", charset, "A bundled set (see: charsets)");
  group->add_option("--chars-file", charsFile, "The characters of a UTF-8 text file");
  group->require_option(1);
}

Result<CharacterSet> WantedCharacters::resolve() const {
  if (!charset.empty()) return CharacterSet::byName(charset);
  const auto text = charsFile.empty() ? charactersOf("--chars", chars) : readText(charsFile, 16 << 20);
  if (!text) return tl::unexpected(text.error());
  auto set = CharacterSet::fromText(*text);
  if (!set.characters.empty()) return set;
  return failure(ErrorCode::BadInput, charsFile.empty() ? "No character to generate is given."
                                                        : charsFile + " holds no character to generate.");
}

Result<std::u32string> charactersOf(const std::string& option, const std::string& value) {
  constexpr char32_t kReplacement = 0xFFFD;  // what malformed UTF-8 reads as
  auto text = fromUtf8(value);
  if (text.find(kReplacement) == std::u32string::npos) return text;
  return failure(ErrorCode::BadInput, option + " is not UTF-8 text.");
}

void reportMissing(const std::u32string& missing) {
  if (missing.empty()) return;
  std::fprintf(stderr, "glyphgraft-cli: No content font has %zu of the characters: %s%s\n", missing.size(),
               toUtf8(missing.substr(0, 40)).c_str(), missing.size() > 40 ? "…" : ".");
}

}  // namespace gg::cli
