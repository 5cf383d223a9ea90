#pragma once
// The safetensors format (huggingface/safetensors, format specification): 8-byte little-endian header length,
// a JSON header, then raw tensor data. Carries no code. Read with every size checked before allocation.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"

namespace gg {

enum class DType { F16, BF16, F32, F64, I64, U8 };
std::size_t sizeOf(DType type);

struct TensorData {
  DType type = DType::F32;
  std::vector<std::int64_t> shape;
  Bytes bytes;  // row-major, little-endian
};

struct SafetensorsFile {
  std::map<std::string, TensorData> tensors;
  std::map<std::string, std::string> metadata;  // "__metadata__"

  static Result<SafetensorsFile> load(const std::string& path);
  static Result<SafetensorsFile> parse(const Bytes& bytes, const std::string& nameForMessages);
  Bytes serialise() const;
  Status save(const std::string& path) const;
};

/// [n] float values as a tensor of the given shape, stored as F32.
TensorData floatTensor(const std::vector<float>& values, std::vector<std::int64_t> shape);

}  // namespace gg
