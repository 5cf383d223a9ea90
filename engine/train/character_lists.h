#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

struct CharacterSelection {
  bool includeUnseen = false;  // keep the Han and Hangul of the unseen bucket (validation); else drop them
  std::size_t maxHan = 0;      // > 0: only so many Han characters, the first ones
};

/// The distinct characters of UTF-8 text files in their order, without white space and controls.
Result<std::vector<char32_t>> readCharacterLists(const std::vector<std::string>& files,
                                                 const CharacterSelection& selection);

/// A file of packaging/corpus: beside the resources when installed, else in the source tree.
std::string corpusListPath(const std::string& name);
/// The lists the shipped weights were trained and judged with.
std::vector<std::string> bundledCharacterLists();

}  // namespace gg
