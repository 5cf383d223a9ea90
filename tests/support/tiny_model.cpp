#include "tests/support/tiny_model.h"

#include <stdexcept>

#include "engine/model/attention_unet_impl.h"
#include "engine/model/weights_impl.h"

namespace gg::test {

ModelConfig tinyConfig() {
  ModelConfig config;
  config.size = 32;
  config.channels = {8, 8, 16, 16};
  config.styleChannels = 16;
  config.styleVector = 8;
  config.heads = 2;
  config.headDim = 8;
  return config;
}

void writeTinyModel(const std::string& path, const ModelConfig& config, std::uint64_t seed) {
  torch::manual_seed(seed);
  AttentionUNet network(config);
  {
    torch::NoGradGuard noGrad;
    for (auto& parameter : network->parameters()) parameter.add_(torch::randn_like(parameter), 0.2);
  }
  SafetensorsFile file;
  storeWeights(*network, file, "", DType::F16);
  file.metadata["format"] = kModelFormat;
  file.metadata["format_version"] = std::to_string(kModelFormatVersion);
  file.metadata["config"] = config.toJson();
  file.metadata["content_font"] = "Noto Sans";
  file.metadata["training_data"] = "None: random weights for tests.";
  if (const auto ok = file.save(path); !ok) throw std::runtime_error(ok.error().message.text());
}

}  // namespace gg::test
