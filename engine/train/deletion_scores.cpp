#include "engine/train/deletion_scores.h"

#include <algorithm>

namespace gg {

std::size_t DeletionRow::glyphs() const {
  std::size_t sum = 0;
  for (const auto& font : fonts) sum += font.glyphs;
  return sum;
}

void addDeletion(const DeletionReport& report, const std::string& script, const std::string& split, int references,
                 const std::string& font, std::vector<DeletionRow>& rows) {
  for (const auto& curve : report.curves) {
    auto row = std::find_if(rows.begin(), rows.end(), [&](const DeletionRow& r) {
      return r.script == script && r.split == split && r.references == references && r.block == curve.block &&
             r.head == curve.head;
    });
    if (row == rows.end()) row = rows.insert(rows.end(), {script, split, references, curve.block, curve.head, {}});
    if (row->fonts.empty() || row->fonts.back().font != font) row->fonts.push_back({font, 0, 0, 0, 0});
    auto& sums = row->fonts.back();
    ++sums.glyphs;
    sums.untouched += report.untouched;
    sums.attended += curve.attended.front();
    sums.random += curve.random.front();
  }
}

DeletionRaise deletionRaise(const DeletionRow& row, std::uint64_t seed) {
  std::vector<double> attended, random, untouched;
  for (const auto& font : row.fonts) {
    const auto count = static_cast<double>(font.glyphs);
    attended.push_back((font.attended - font.untouched) / count);
    random.push_back((font.random - font.untouched) / count);
    untouched.push_back(font.untouched / count);
  }
  return {bootstrapRatio(attended, untouched, seed), bootstrapRatio(random, untouched, seed)};
}

}  // namespace gg
