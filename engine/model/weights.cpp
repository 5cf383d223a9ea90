#include <cstring>

#include "engine/model/weights_impl.h"

namespace gg {

namespace {

torch::ScalarType scalarType(DType type) {
  switch (type) {
    case DType::F16:
      return torch::kHalf;
    case DType::BF16:
      return torch::kBFloat16;
    case DType::F32:
      return torch::kFloat;
    case DType::F64:
      return torch::kDouble;
    case DType::I64:
      return torch::kLong;
    case DType::U8:
      return torch::kByte;
  }
  return torch::kFloat;
}

std::string shapeText(const std::vector<int64_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) text += (i ? ", " : "") + std::to_string(shape[i]);
  return text + "]";
}

}  // namespace

TensorData toTensorData(const torch::Tensor& tensor, DType type) {
  const auto plain = tensor.detach().to(torch::kCPU, scalarType(type)).contiguous();
  TensorData data;
  data.type = type;
  data.shape = plain.sizes().vec();
  data.bytes.resize(plain.nbytes());
  if (!data.bytes.empty()) std::memcpy(data.bytes.data(), plain.data_ptr(), data.bytes.size());
  return data;
}

torch::Tensor toTensor(const TensorData& data) {
  auto tensor = torch::empty(data.shape, torch::dtype(scalarType(data.type)));
  if (!data.bytes.empty()) std::memcpy(tensor.data_ptr(), data.bytes.data(), data.bytes.size());
  return tensor;
}

void changeTensor(SafetensorsFile& file, const std::string& name,
                  const std::function<torch::Tensor(const torch::Tensor&)>& change) {
  const auto found = file.tensors.find(name);
  if (found == file.tensors.end()) return;
  found->second = toTensorData(change(toTensor(found->second).to(torch::kFloat)), DType::F32);
}

Status loadWeights(AttentionUNetImpl& network, const SafetensorsFile& file, const std::string& prefix,
                   const std::string& nameForMessages) {
  torch::NoGradGuard noGrad;
  for (auto& item : network.named_parameters()) {
    const auto found = file.tensors.find(prefix + item.key());
    if (found == file.tensors.end()) {
      return failure(ErrorCode::BadInput,
                     {translatable("Engine", "%1 lacks the tensor %2."), {nameForMessages, item.key()}});
    }
    if (found->second.shape != item.value().sizes().vec()) {
      return failure(
          ErrorCode::BadInput,
          {translatable("Engine", "%1: the tensor %2 has the shape %3, its configuration needs %4."),
           {nameForMessages, item.key(), shapeText(found->second.shape), shapeText(item.value().sizes().vec())}});
    }
    const auto values = toTensor(found->second).to(torch::kFloat);
    if (!torch::isfinite(values).all().item<bool>()) {
      return failure(ErrorCode::BadInput,
                     {translatable("Engine", "%1: the tensor %2 holds values that are not finite."),
                      {nameForMessages, item.key()}});
    }
    item.value().copy_(values);
  }
  return {};
}

void storeWeights(const AttentionUNetImpl& network, SafetensorsFile& file, const std::string& prefix, DType type) {
  for (const auto& item : network.named_parameters()) {
    file.tensors[prefix + item.key()] = toTensorData(item.value(), type);
  }
}

std::int64_t valueCount(const SafetensorsFile& file) {
  std::int64_t count = 0;
  for (const auto& [name, tensor] : file.tensors) {
    count += static_cast<std::int64_t>(tensor.bytes.size() / sizeOf(tensor.type));
  }
  return count;
}

Result<ModelConfig> readModelConfig(const SafetensorsFile& file, const std::string& nameForMessages) {
  const auto text = [&file](const char* key) {
    const auto found = file.metadata.find(key);
    return found == file.metadata.end() ? std::string() : found->second;
  };
  if (text("format") != kModelFormat) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is not a Glyphgraft model."), {nameForMessages}});
  }
  if (text("format_version") != std::to_string(kModelFormatVersion)) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 has the model format version “%2”; this program reads version %3."),
                    {nameForMessages, text("format_version"), std::to_string(kModelFormatVersion)}});
  }
  auto config = ModelConfig::fromJson(text("config"));
  if (!config) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1: %2"), {nameForMessages, config.error().message}});
  }
  // The network is built before its tensors are compared one by one: a small file must not ask for a large one.
  std::int64_t least = 0;
  for (const std::int64_t width : config->channels) least += 9 * width * width;  // one convolution a level
  if (valueCount(file) < least) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 holds fewer weights than its configuration needs."), {nameForMessages}});
  }
  return config;
}

}  // namespace gg
