#include "engine/generate/attention_over_ink.h"

#include <algorithm>

namespace gg {

double patchInk(const Bitmap& picture, const AttentionGrid& grid, int cell) {
  const int width = picture.width() / grid.width, height = picture.height() / grid.height;
  const int left = cell % grid.width * width, top = cell / grid.width * height;
  double sum = 0;
  for (int y = top; y < top + height; ++y) {
    for (int x = left; x < left + width; ++x) sum += picture.at(x, y);
  }
  return sum / std::max(1, width * height);
}

std::vector<int> inkedQueries(const AttentionMap& map, const Bitmap& glyph) {
  const int queries = map.queryCount();
  const bool isContent = map.queries.size() == 1 && map.queries.front().source == AttentionGrid::Source::Content;
  std::vector<int> inked;
  for (int q = 0; q < queries && isContent && !glyph.empty(); ++q) {
    if (patchInk(glyph, map.queries.front(), q) > kInkedPatch) inked.push_back(q);
  }
  if (inked.empty()) {
    for (int q = 0; q < queries; ++q) inked.push_back(q);
  }
  return inked;
}

std::vector<double> meanOverInk(const AttentionMap& map, int head, const Bitmap& glyph) {
  const int keys = map.keyCount();
  const auto inked = inkedQueries(map, glyph);
  std::vector<double> mean(static_cast<std::size_t>(keys), 0);
  for (const int q : inked) {
    const float* row = map.row(head, q);
    for (int k = 0; k < keys; ++k) mean[static_cast<std::size_t>(k)] += double(row[k]) / double(inked.size());
  }
  return mean;
}

}  // namespace gg
