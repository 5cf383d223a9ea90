#include "ui/document/generate_order.h"

#include <unordered_set>

namespace gg::ui {

std::vector<char32_t> generateOrder(const GlyphStore& glyphs, const std::vector<char32_t>& soon,
                                    const std::vector<char32_t>& visible, const std::vector<char32_t>& rest) {
  std::vector<char32_t> order;
  std::unordered_set<char32_t> seen;
  const auto append = [&](char32_t c) {
    if (glyphs.open(c) && seen.insert(c).second) order.push_back(c);
  };
  for (const char32_t c : soon) append(c);
  const std::unordered_set<char32_t> wanted(rest.begin(), rest.end());
  for (const char32_t c : visible) {
    if (wanted.count(c)) append(c);
  }
  for (const char32_t c : rest) append(c);
  return order;
}

}  // namespace gg::ui
