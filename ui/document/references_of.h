#pragma once
#include <vector>

#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"

namespace gg::ui {

/// The references that took part, in the order of the attention grids.
std::vector<StyleReference> referencesOf(const StyleEncoding& encoding, const StyleSet& style);

}  // namespace gg::ui
