#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/generate/style_set.h"

namespace gg::ui {

/// What the worker is asked to make, by value.
struct GenerateRequest {
  std::uint64_t id = 0;            // results carry it; those of an older request are dropped
  std::uint64_t styleVersion = 0;  // equal versions have equal styles: the encoding is used again
  StyleSet style;
  std::vector<char32_t> characters;
  std::string language;
};

/// One glyph with attention recorded: the single character of the request.
using AttendRequest = GenerateRequest;

}  // namespace gg::ui
