#include <cmath>

#include "engine/generate/attention_export_impl.h"

namespace gg {

namespace {

AttentionGrid contentGrid(int side) { return {AttentionGrid::Source::Content, -1, side, side}; }

std::vector<AttentionGrid> referenceGrids(int references, int side) {
  std::vector<AttentionGrid> grids;
  for (int i = 0; i < references; ++i) grids.push_back({AttentionGrid::Source::Reference, i, side, side});
  return grids;
}

/// weights: [H, ΣQ, ΣK] of one map.
AttentionMap toMap(const std::string& block, AttentionKind kind, const torch::Tensor& weights,
                   std::vector<AttentionGrid> queries, std::vector<AttentionGrid> keys) {
  const auto plain = weights.to(torch::kCPU, torch::kFloat).contiguous();
  AttentionMap map;
  map.block = block;
  map.kind = kind;
  map.heads = static_cast<int>(plain.size(0));
  map.queries = std::move(queries);
  map.keys = std::move(keys);
  map.weights.assign(plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
  return map;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

std::vector<AttentionMap> styleMaps(const AttentionRecorder& recorder, int references, int side) {
  std::vector<AttentionMap> maps;
  const auto grids = referenceGrids(references, side);
  for (const auto& entry : recorder.entries) {
    if (contains(entry.block, "self")) {
      for (int i = 0; i < references; ++i) {
        const auto& grid = grids[static_cast<std::size_t>(i)];
        maps.push_back(toMap(entry.block, AttentionKind::IntraReference, entry.weights[i], {grid}, {grid}));
      }
      continue;
    }
    // In the "cross" mode only the first reference asks.
    const bool all = entry.weights.size(2) == int64_t{side} * side * references;
    maps.push_back(toMap(entry.block, AttentionKind::CrossReference, entry.weights[0],
                         all ? grids : std::vector<AttentionGrid>{grids.front()},
                         referenceGrids(references, side / 2)));
  }
  return maps;
}

std::vector<AttentionMap> decoderMaps(const AttentionRecorder& recorder, const StyleEncoding::Impl& encoding,
                                      int grid) {
  std::vector<AttentionMap> maps;
  for (const auto& entry : recorder.entries) {
    const int side = static_cast<int>(std::lround(std::sqrt(double(entry.weights.size(2)))));
    const auto queries = std::vector<AttentionGrid>{contentGrid(side)};
    if (contains(entry.block, "self")) {
      maps.push_back(toMap(entry.block, AttentionKind::Self, entry.weights[0], queries, queries));
      continue;
    }
    const int keySide = contains(entry.block, "bottleneck") ? grid / 2 : grid;
    auto keys = referenceGrids(static_cast<int>(encoding.ids.size()), keySide);
    if (keys.empty()) keys.push_back({AttentionGrid::Source::Null, -1, keySide, keySide});
    maps.push_back(toMap(entry.block, AttentionKind::Cross, entry.weights[0], queries, std::move(keys)));
  }
  return maps;
}

}  // namespace gg
