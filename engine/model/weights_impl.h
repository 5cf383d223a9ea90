#pragma once
#include <torch/torch.h>

#include <functional>

#include "engine/model/attention_unet_impl.h"
#include "engine/model/safetensors.h"

namespace gg {

constexpr const char* kModelFormat = "glyphgraft-model";
constexpr int kModelFormatVersion = 1;

TensorData toTensorData(const torch::Tensor& tensor, DType type);
torch::Tensor toTensor(const TensorData& data);
/// Replaces a tensor, if the file has it, by what is made of it in 32 bit.
void changeTensor(SafetensorsFile& file, const std::string& name,
                  const std::function<torch::Tensor(const torch::Tensor&)>& change);

/// Copies the file's tensors into the network. Every parameter must be there with its shape and finite values;
/// the sentence names the first that is not.
Status loadWeights(AttentionUNetImpl& network, const SafetensorsFile& file, const std::string& prefix,
                   const std::string& nameForMessages);
/// Adds the network's parameters under a prefix.
void storeWeights(const AttentionUNetImpl& network, SafetensorsFile& file, const std::string& prefix, DType type);

/// How many numbers all tensors hold together.
std::int64_t valueCount(const SafetensorsFile& file);

/// Format name and version of a weight file, and its config.
Result<ModelConfig> readModelConfig(const SafetensorsFile& file, const std::string& nameForMessages);

}  // namespace gg
