#include "ui/attention/attention_block.h"

#include <algorithm>

namespace gg::ui {

AttentionBlock::AttentionBlock(std::vector<const AttentionMap*> maps) {
  for (const AttentionMap* map : maps) {
    int first = 0;
    for (std::size_t i = 0; i < map->queries.size(); ++i) {
      sources_.push_back({map, static_cast<int>(i), first});
      first += map->queries[i].cells();
    }
  }
  measure();
}

void AttentionBlock::measure() {
  std::vector<float> largest;  // of each patch
  for (int source = 0; source < sourceCount(); ++source) {
    for (int cell = 0; cell < this->source(source).cells(); ++cell) {
      float most = 0;
      for (int head = 0; head < heads(); ++head) {
        const float* weights = row(head, source, cell);
        most = std::max(most, *std::max_element(weights, weights + keyCount(source)));
      }
      largest.push_back(most);
    }
  }
  if (largest.empty()) return;
  const auto middle = largest.begin() + static_cast<std::ptrdiff_t>(largest.size() / 2);
  std::nth_element(largest.begin(), middle, largest.end());
  strong_ = *middle;
}

const AttentionGrid& AttentionBlock::source(int index) const {
  return at(index).map->queries[static_cast<std::size_t>(at(index).grid)];
}

const float* AttentionBlock::row(int head, int source, int cell) const {
  return at(source).map->row(head, at(source).firstQuery + cell);
}

std::vector<std::string> blockNames(const std::vector<AttentionMap>& maps) {
  std::vector<std::string> names;
  for (const auto& map : maps) {
    if (std::find(names.begin(), names.end(), map.block) == names.end()) names.push_back(map.block);
  }
  return names;
}

const AttentionMap& firstMapOf(const std::vector<AttentionMap>& maps, const std::string& name) {
  return *std::find_if(maps.begin(), maps.end(), [&](const AttentionMap& map) { return map.block == name; });
}

AttentionBlock blockOf(const std::vector<AttentionMap>& maps, const std::string& name) {
  std::vector<const AttentionMap*> found;
  for (const auto& map : maps) {
    if (map.block == name) found.push_back(&map);
  }
  return AttentionBlock(std::move(found));
}

std::string finestCrossBlock(const std::vector<AttentionMap>& maps) {
  const AttentionMap* finest = nullptr;
  for (const auto& map : maps) {
    if (map.kind == AttentionKind::Cross && (!finest || map.queryCount() > finest->queryCount())) finest = &map;
  }
  if (finest) return finest->block;
  return maps.empty() ? std::string() : maps.front().block;
}

}  // namespace gg::ui
