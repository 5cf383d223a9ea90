#include "engine/model/safetensors.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMaxHeader = 16 << 20;
constexpr std::size_t kMaxFile = std::size_t{1} << 30;
constexpr std::pair<DType, const char*> kTypes[] = {{DType::F16, "F16"}, {DType::BF16, "BF16"}, {DType::F32, "F32"},
                                                    {DType::F64, "F64"}, {DType::I64, "I64"},   {DType::U8, "U8"}};

struct Range {
  std::uint64_t begin, end;
};

tl::unexpected<Error> corrupt(const std::string& name, Sentence what) {
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "%1 is not a sound safetensors file: %2."), {name, std::move(what)}});
}

std::uint64_t readLength(const Bytes& bytes) {
  std::uint64_t length = 0;
  for (int i = 7; i >= 0; --i) length = length << 8 | bytes[static_cast<std::size_t>(i)];
  return length;
}

/// Type, shape and byte range of one header entry, each checked against the other.
Result<Range> readEntry(const Json& entry, std::uint64_t dataSize, TensorData& tensor, const std::string& file,
                        const std::string& name) {
  const auto wrong = [&](const char* what) { return corrupt(file, {what, {name}}); };
  if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets") ||
      !entry["dtype"].is_string() || !entry["shape"].is_array() || !entry["data_offsets"].is_array()) {
    return wrong(translatable("Engine", "the tensor %1 is described wrongly"));
  }
  const auto& types = kTypes;
  const auto type =
      std::find_if(std::begin(types), std::end(types), [&](const auto& t) { return entry["dtype"] == t.second; });
  if (type == std::end(types)) return wrong(translatable("Engine", "the tensor %1 has an unknown type"));
  tensor.type = type->first;
  std::uint64_t size = sizeOf(tensor.type);
  if (entry["shape"].size() > 8) return wrong(translatable("Engine", "the tensor %1 has too many dimensions"));
  for (const auto& side : entry["shape"]) {
    if (!side.is_number_unsigned()) return wrong(translatable("Engine", "the tensor %1 has a wrong shape"));
    const auto value = side.get<std::uint64_t>();
    if (value > kMaxFile || (value > 0 && size > kMaxFile / value)) {
      return wrong(translatable("Engine", "the tensor %1 is too large"));
    }
    size *= value;
    tensor.shape.push_back(static_cast<std::int64_t>(value));
  }
  const auto& offsets = entry["data_offsets"];
  if (offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) {
    return wrong(translatable("Engine", "the tensor %1 has wrong offsets"));
  }
  const Range range{offsets[0].get<std::uint64_t>(), offsets[1].get<std::uint64_t>()};
  if (range.begin > range.end || range.end > dataSize || range.end - range.begin != size) {
    return wrong(translatable("Engine", "the tensor %1 does not fit its shape"));
  }
  return range;
}

}  // namespace

std::size_t sizeOf(DType type) {
  switch (type) {
    case DType::U8:
      return 1;
    case DType::F16:
    case DType::BF16:
      return 2;
    case DType::F32:
      return 4;
    case DType::F64:
    case DType::I64:
      return 8;
  }
  return 0;
}

Result<SafetensorsFile> SafetensorsFile::load(const std::string& path) {
  auto bytes = readFile(path, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse(*bytes, path);
}

Result<SafetensorsFile> SafetensorsFile::parse(const Bytes& bytes, const std::string& name) {
  if (bytes.size() < 8) return corrupt(name, translatable("Engine", "it is too short"));
  const auto headerSize = readLength(bytes);
  if (headerSize > kMaxHeader || headerSize > bytes.size() - 8) {
    return corrupt(name, translatable("Engine", "its header is cut off"));
  }
  const auto* begin = reinterpret_cast<const char*>(bytes.data()) + 8;
  const auto header = Json::parse(begin, begin + headerSize, nullptr, false);
  if (!header.is_object()) return corrupt(name, translatable("Engine", "its header is not JSON"));
  const auto* data = bytes.data() + 8 + headerSize;
  const std::uint64_t dataSize = bytes.size() - 8 - headerSize;

  SafetensorsFile file;
  std::vector<Range> ranges;
  for (const auto& [key, entry] : header.items()) {
    if (key == "__metadata__") {
      if (!entry.is_object()) return corrupt(name, translatable("Engine", "its metadata is not a table"));
      for (const auto& [metaKey, value] : entry.items()) {
        if (!value.is_string()) {
          return corrupt(name, translatable("Engine", "its metadata holds something other than text"));
        }
        file.metadata[metaKey] = value.get<std::string>();
      }
      continue;
    }
    TensorData tensor;
    auto range = readEntry(entry, dataSize, tensor, name, key);
    if (!range) return tl::unexpected(range.error());
    ranges.push_back(*range);
    tensor.bytes.assign(data + range->begin, data + range->end);
    if (!file.tensors.emplace(key, std::move(tensor)).second) {
      return corrupt(name, {translatable("Engine", "the tensor %1 is there twice"), {key}});
    }
  }
  // The format allows neither overlaps nor holes.
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& a, const Range& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  std::uint64_t at = 0;
  for (const auto& range : ranges) {
    if (range.begin != at) return corrupt(name, translatable("Engine", "its tensors overlap or leave holes"));
    at = range.end;
  }
  if (at != dataSize) return corrupt(name, translatable("Engine", "it has bytes that belong to no tensor"));
  return file;
}

Bytes SafetensorsFile::serialise() const {
  Json header = Json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  std::uint64_t offset = 0;
  for (const auto& [key, tensor] : tensors) {
    const auto* type =
        std::find_if(std::begin(kTypes), std::end(kTypes), [&](const auto& t) { return t.first == tensor.type; });
    header[key] = {
        {"dtype", type->second}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + tensor.bytes.size()}}};
    offset += tensor.bytes.size();
  }
  auto text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');
  Bytes bytes(8 + text.size() + offset);
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(text.size() >> (8 * i));
  std::memcpy(bytes.data() + 8, text.data(), text.size());
  auto into = bytes.begin() + static_cast<std::ptrdiff_t>(8 + text.size());
  for (const auto& [key, tensor] : tensors) into = std::copy(tensor.bytes.begin(), tensor.bytes.end(), into);
  return bytes;
}

Status SafetensorsFile::save(const std::string& path) const { return writeFile(path, serialise()); }

TensorData floatTensor(const std::vector<float>& values, std::vector<std::int64_t> shape) {
  TensorData tensor;
  tensor.shape = std::move(shape);
  tensor.bytes.resize(values.size() * sizeof(float));
  std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
  return tensor;
}

}  // namespace gg
