#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "engine/base/result.h"
#include "engine/glyph/character_set.h"

namespace gg::cli {

/// The options that say which characters to make: --chars, --charset or --chars-file, exactly one of them.
struct WantedCharacters {
  std::string chars, charset, charsFile;

  void addTo(CLI::App& command);
  Result<CharacterSet> resolve() const;
};

/// The characters of an option's value; fails with one sentence when it is not UTF-8.
Result<std::u32string> charactersOf(const std::string& option, const std::string& value);

/// Says on standard error which characters no content font has; nothing when there are none.
void reportMissing(const std::u32string& missing);

}  // namespace gg::cli
