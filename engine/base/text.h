#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// The parts between separators.
std::vector<std::string> splitText(const std::string& text, char separator);

/// The characters of a UTF-8 text file. Fails with one sentence when it cannot be read, is larger than maxBytes or
/// is not UTF-8.
Result<std::u32string> readText(const std::string& path, std::size_t maxBytes);

}  // namespace gg
