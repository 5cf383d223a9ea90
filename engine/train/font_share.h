#pragma once
#include <cstdint>
#include <set>
#include <string>

namespace gg {

/// A share of font families, one at least. Each has a rank that depends on its name and the seed alone: a larger share
/// contains a smaller one, and scripts agree on families as far as they can.
std::set<std::string> drawFamilies(const std::set<std::string>& families, double share, std::uint64_t seed);

}  // namespace gg
