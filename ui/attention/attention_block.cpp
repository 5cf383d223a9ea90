#include "ui/attention/attention_block.h"

#include <algorithm>
#include <numeric>

namespace gg::ui {

AttentionBlock::AttentionBlock(const std::vector<const AttentionMap*>& maps, AttentionDirection direction)
    : direction_(direction) {
  std::vector<float> largest;  // of each patch
  for (const AttentionMap* map : maps) {
    int first = 0;
    const auto& grids = looks() ? map->queries : map->keys;
    for (std::size_t i = 0; i < grids.size(); ++i) {
      sources_.push_back({map, i, first});
      first += grids[i].cells();
    }
    const auto& most = looks() ? map->measure().largestOfQuery : map->measure().largestOnKey;
    largest.insert(largest.end(), most.begin(), most.end());
  }
  if (largest.empty()) return;
  const auto middle = largest.begin() + static_cast<std::ptrdiff_t>(largest.size() / 2);
  std::nth_element(largest.begin(), middle, largest.end());
  strong_ = *middle;
}

const AttentionGrid& AttentionBlock::source(int index) const {
  return (looks() ? at(index).map->queries : at(index).map->keys)[at(index).grid];
}

int AttentionBlock::sourceOn(const AttentionGrid& grid) const {
  for (int i = 0; i < sourceCount(); ++i) {
    if (onSamePicture(source(i), grid)) return i;
  }
  return -1;
}

const std::vector<AttentionGrid>& AttentionBlock::targets(int source) const {
  return looks() ? at(source).map->keys : at(source).map->queries;
}

int AttentionBlock::targetCount(int source) const {
  return looks() ? at(source).map->keyCount() : at(source).map->queryCount();
}

std::vector<float> AttentionBlock::row(int head, int source, int cell) const {
  const Source& from = at(source);
  const int index = from.first + cell;
  const auto count = static_cast<std::size_t>(targetCount(source));
  if (looks()) {
    const float* weights = from.map->row(head, index);
    return {weights, weights + count};
  }
  std::vector<float> column(count);
  const float* first = from.map->row(head, 0) + index;
  const auto step = static_cast<std::size_t>(from.map->keyCount());
  for (std::size_t query = 0; query < count; ++query) column[query] = first[query * step];
  return column;
}

double AttentionBlock::entropyBits(int head, int source, int cell) const {
  auto weights = row(head, source, cell);
  const float sum = std::accumulate(weights.begin(), weights.end(), 0.F);
  if (sum > 0) {
    for (float& weight : weights) weight /= sum;
  }
  return gg::entropyBits(weights.data(), targetCount(source));
}

double AttentionBlock::meanEntropyBits(int head, int source) const {
  const Source& from = at(source);
  const auto& entropy = looks() ? from.map->entropy().ofQuery : from.map->entropy().ofKey;
  const int all = looks() ? from.map->queryCount() : from.map->keyCount(), cells = this->source(source).cells();
  const auto first = entropy.begin() + static_cast<std::ptrdiff_t>(head) * all + from.first;
  return std::accumulate(first, first + cells, 0.0) / cells;
}

double AttentionBlock::share(int head, int source) const {
  const Source& of = at(source);
  if (looks()) return double(this->source(source).cells()) / of.map->queryCount();  // every row sums to 1
  return of.map->measure().shares[static_cast<std::size_t>(head)][of.grid];
}

bool onSamePicture(const AttentionGrid& a, const AttentionGrid& b) {
  return a.source == b.source && a.reference == b.reference;
}

int samePlace(int cell, const AttentionGrid& from, const AttentionGrid& to) {
  const int row = (2 * (cell / from.width) + 1) * to.height / (2 * from.height);
  const int column = (2 * (cell % from.width) + 1) * to.width / (2 * from.width);
  return row * to.width + column;
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

AttentionBlock blockOf(const std::vector<AttentionMap>& maps, const std::string& name, AttentionDirection direction) {
  std::vector<const AttentionMap*> found;
  for (const auto& map : maps) {
    if (map.block == name) found.push_back(&map);
  }
  return AttentionBlock(found, direction);
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
