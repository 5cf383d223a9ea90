#include "engine/train/font_share.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/base/fingerprint.h"
#include "engine/base/random.h"

namespace gg {

std::set<std::string> drawFamilies(const std::set<std::string>& families, double share, std::uint64_t seed) {
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  for (const auto& name : families) ranked.emplace_back(Random(seed, fingerprint(name)).next(), name);
  std::sort(ranked.begin(), ranked.end());
  const auto wanted = static_cast<std::size_t>(std::max(1L, std::lround(share * double(ranked.size()))));
  ranked.resize(std::min(wanted, ranked.size()));
  std::set<std::string> drawn;
  for (auto& [rank, name] : ranked) drawn.insert(std::move(name));
  return drawn;
}

}  // namespace gg
