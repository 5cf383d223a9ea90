#pragma once
#include <algorithm>

#include "engine/generate/style_set.h"

namespace gg {

/// The second style of a mix (Generator::mix): the references with ids that the first does not use.
inline StyleSet besides(const StyleSet& first, StyleSet second) {
  std::uint64_t used = 0, least = 0;
  for (const auto& reference : first.references) used = std::max(used, reference.id);
  for (const auto& reference : second.references) least = least == 0 ? reference.id : std::min(least, reference.id);
  for (auto& reference : second.references) reference.id += least > used ? 0 : used + 1;
  return second;
}

/// The references of both styles of a mix, in the order of its encoding.
inline StyleSet together(StyleSet first, const StyleSet& second) {
  first.references.insert(first.references.end(), second.references.begin(), second.references.end());
  return first;
}

}  // namespace gg
