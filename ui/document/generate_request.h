#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/generate/style_mix.h"

namespace gg::ui {

/// What the worker is asked to make, by value.
struct GenerateRequest {
  std::uint64_t id = 0;            // results carry it; those of an older request are dropped
  std::uint64_t styleVersion = 0;  // equal versions have equal styles: the encoding is used again
  StyleSet style;
  // Mixed with `share` of this one, whose ids are others.
  StyleSet second;
  double share = 0;
  std::vector<char32_t> characters;
  std::string language;

  StyleSet references() const { return together(style, second); }
};

/// One glyph with attention recorded: the single character of the request.
using AttendRequest = GenerateRequest;

}  // namespace gg::ui
