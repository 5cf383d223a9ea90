#include "engine/generate/attention_map.h"

#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <numeric>
#include <stdexcept>

#include "engine/model/safetensors.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<AttentionKind, const char*> kKinds[] = {{AttentionKind::Self, "self"},
                                                            {AttentionKind::Cross, "cross"},
                                                            {AttentionKind::IntraReference, "intra-reference"},
                                                            {AttentionKind::CrossReference, "cross-reference"}};
constexpr std::pair<AttentionGrid::Source, const char*> kSources[] = {{AttentionGrid::Source::Content, "content"},
                                                                      {AttentionGrid::Source::Reference, "reference"},
                                                                      {AttentionGrid::Source::Null, "null"}};

constexpr std::size_t kMaxGrids = 64;
constexpr int kMaxSide = 512;  // patches
constexpr std::int64_t kMaxHeads = 64;

int cells(const std::vector<AttentionGrid>& grids) {
  return std::accumulate(grids.begin(), grids.end(), 0, [](int sum, const auto& grid) { return sum + grid.cells(); });
}

Json toJson(const std::vector<AttentionGrid>& grids) {
  auto list = Json::array();
  for (const auto& grid : grids) {
    for (const auto& [source, text] : kSources) {
      if (source != grid.source) continue;
      list.push_back({{"source", text}, {"reference", grid.reference}, {"height", grid.height}, {"width", grid.width}});
    }
  }
  return list;
}

/// The value a text stands for; fails on an unknown one.
template <class Table>
auto valueOf(const Table& table, const Json& text) {
  for (const auto& [value, name] : table) {
    if (text == name) return value;
  }
  throw std::invalid_argument("unknown name " + text.dump());
}

std::vector<AttentionGrid> gridsFromJson(const Json& list) {
  if (list.empty() || list.size() > kMaxGrids) throw std::invalid_argument("number of grids");
  std::vector<AttentionGrid> grids;
  for (const auto& item : list) {
    const AttentionGrid grid{valueOf(kSources, item.at("source")), item.at("reference").get<int>(),
                             item.at("height").get<int>(), item.at("width").get<int>()};
    if (grid.height < 1 || grid.width < 1 || grid.height > kMaxSide || grid.width > kMaxSide) {
      throw std::invalid_argument("size of a grid");
    }
    grids.push_back(grid);
  }
  return grids;
}

AttentionMap readMap(const TensorData& tensor, const Json& description) {
  AttentionMap map;
  map.block = description.at("block").get<std::string>();
  map.kind = valueOf(kKinds, description.at("kind"));
  map.queries = gridsFromJson(description.at("queries"));
  map.keys = gridsFromJson(description.at("keys"));
  if (tensor.type != DType::F32 || tensor.shape.size() != 3 || tensor.shape[0] < 1 || tensor.shape[0] > kMaxHeads ||
      tensor.shape[1] != map.queryCount() || tensor.shape[2] != map.keyCount()) {
    throw std::invalid_argument("shape of the weights");
  }
  map.heads = static_cast<int>(tensor.shape[0]);
  map.weights.resize(tensor.bytes.size() / sizeof(float));
  std::memcpy(map.weights.data(), tensor.bytes.data(), tensor.bytes.size());
  return map;
}

}  // namespace

const char* name(AttentionKind kind) {
  for (const auto& [value, text] : kKinds) {
    if (value == kind) return text;
  }
  return "";
}

int AttentionMap::queryCount() const { return cells(queries); }
int AttentionMap::keyCount() const { return cells(keys); }

const float* AttentionMap::row(int head, int query) const {
  return weights.data() +
         (static_cast<std::size_t>(head) * static_cast<std::size_t>(queryCount()) + static_cast<std::size_t>(query)) *
             static_cast<std::size_t>(keyCount());
}

const AttentionMeasure& AttentionMap::measure() const {
  if (!keptMeasure) keptMeasure = std::make_shared<const AttentionMeasure>(measured(*this));
  return *keptMeasure;
}

const AttentionEntropy& AttentionMap::entropy() const {
  if (!keptEntropy) keptEntropy = std::make_shared<const AttentionEntropy>(entropies(*this));
  return *keptEntropy;
}

std::string entryName(const AttentionMap& map) {
  if (map.kind != AttentionKind::IntraReference || map.queries.empty()) return map.block;
  return map.block + "." + std::to_string(map.queries.front().reference);
}

Bytes serialiseAttention(const std::vector<AttentionMap>& maps) {
  SafetensorsFile file;
  Json descriptions = Json::object();
  for (const auto& map : maps) {
    const auto entry = entryName(map);
    file.tensors[entry] = floatTensor(map.weights, {map.heads, map.queryCount(), map.keyCount()});
    descriptions[entry] = {
        {"block", map.block}, {"kind", name(map.kind)}, {"queries", toJson(map.queries)}, {"keys", toJson(map.keys)}};
  }
  file.metadata["format"] = "glyphgraft-attention";
  file.metadata["maps"] = descriptions.dump();
  return file.serialise();
}

Result<std::vector<AttentionMap>> loadAttention(const std::string& path) {
  auto file = SafetensorsFile::load(path);
  if (!file) return tl::unexpected(file.error());
  const auto descriptions = Json::parse(file->metadata["maps"], nullptr, false);
  if (file->metadata["format"] != "glyphgraft-attention" || !descriptions.is_object()) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 holds no attention maps."), {path}});
  }
  std::vector<AttentionMap> maps;
  try {
    for (const auto& [entry, description] : descriptions.items()) {
      const auto tensor = file->tensors.find(entry);
      if (tensor == file->tensors.end()) {
        return failure(ErrorCode::BadInput, {translatable("Engine", "%1 lacks the map %2."), {path, entry}});
      }
      maps.push_back(readMap(tensor->second, description));
    }
  } catch (const std::exception& error) {  // of the JSON library, or ours above
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 describes its attention maps wrongly."), {path}},
                   error.what());
  }
  return maps;
}

double entropyBits(const float* row, int n) {
  double entropy = 0;
  for (int i = 0; i < n; ++i) {
    if (row[i] > 0) entropy -= double(row[i]) * std::log2(double(row[i]));
  }
  return entropy;
}

}  // namespace gg
