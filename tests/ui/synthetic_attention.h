#pragma once
#include <memory>
#include <vector>

#include "ui/attention/attended_glyph.h"

namespace gg::ui {

/// A map of these grids whose rows are all alike, unless a test writes others into `weights`.
inline AttentionMap uniformMap(const std::string& block, AttentionKind kind, int heads,
                               std::vector<AttentionGrid> queries, std::vector<AttentionGrid> keys) {
  AttentionMap map;
  map.block = block;
  map.kind = kind;
  map.heads = heads;
  map.queries = std::move(queries);
  map.keys = std::move(keys);
  const auto count = static_cast<std::size_t>(heads * map.queryCount() * map.keyCount());
  map.weights.assign(count, 1.F / static_cast<float>(map.keyCount()));
  return map;
}

/// All weight of one head and query on one key.
inline void lookAt(AttentionMap& map, int head, int query, int key) {
  float* row = const_cast<float*>(map.row(head, query));
  std::fill(row, row + map.keyCount(), 0.F);
  row[key] = 1.F;
}

inline AttentionGrid contentGrid(int height, int width) {
  return {AttentionGrid::Source::Content, -1, height, width};
}
inline AttentionGrid referenceGrid(int index, int height, int width) {
  return {AttentionGrid::Source::Reference, index, height, width};
}

inline std::shared_ptr<const std::vector<AttentionMap>> shared(std::vector<AttentionMap> maps) {
  return std::make_shared<const std::vector<AttentionMap>>(std::move(maps));
}

/// No ink anywhere, so that only the heat has colour.
inline std::shared_ptr<const AttendedGlyph> inklessGlyph(std::vector<AttentionMap> maps, int references) {
  auto glyph = std::make_shared<AttendedGlyph>();
  glyph->character = U'永';
  QImage blank(32, 32, QImage::Format_Alpha8);
  blank.fill(0);
  glyph->glyph = glyph->content = blank;
  for (int i = 0; i < references; ++i) {
    glyph->references.push_back({static_cast<std::uint64_t>(i + 1), QString(QChar('A' + i)), blank, {}});
  }
  glyph->maps = shared(std::move(maps));
  return glyph;
}

}  // namespace gg::ui
