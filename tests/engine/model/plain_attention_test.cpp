#include <gtest/gtest.h>

#include "engine/attention/multi_head.h"
#include "engine/model/attention_impl.h"

namespace gg {
namespace {

Matrix toMatrix(const torch::Tensor& tensor) {
  Matrix matrix(static_cast<int>(tensor.size(0)), static_cast<int>(tensor.size(1)));
  for (int r = 0; r < matrix.rows(); ++r) {
    for (int c = 0; c < matrix.columns(); ++c) matrix.at(r, c) = tensor[r][c].item<double>();
  }
  return matrix;
}

Linear toLinear(const torch::OrderedDict<std::string, torch::Tensor>& parameters, const std::string& layer) {
  const auto weight = toMatrix(parameters[layer + ".weight"].t());
  const auto* bias = parameters.find(layer + ".bias");  // keys have none
  return {weight, bias ? toMatrix(bias->unsqueeze(0)).values()
                       : std::vector<double>(static_cast<std::size_t>(weight.columns()))};
}

/// The attention on plain matrices that the lab shows is that of the network.
TEST(PlainAttention, AgreesWithTheNetworksBlock) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(4);
  ModelConfig config;
  config.heads = 3;
  config.headDim = 4;
  config.positional = PositionalCode::None;
  MultiHeadAttention module(10, 10, 10, 10, config);
  for (auto& item : module->named_parameters()) {
    if (item.key().find("norm") == std::string::npos) item.value().copy_(torch::randn_like(item.value()) * 0.5);
  }
  const auto parameters = module->named_parameters();
  MultiHead plain;
  plain.heads = 3;
  plain.query = toLinear(parameters, "query");
  plain.key = toLinear(parameters, "key");
  plain.value = toLinear(parameters, "value");
  plain.out = toLinear(parameters, "out");

  const auto queries = torch::randn({1, 5, 10}), keys = torch::randn({1, 7, 10});
  AttentionRecorder recorder;
  const auto output = module->attend(queries, {}, module->project(keys, keys, {}), "block", &recorder);
  const auto result = plain(layerNorm(toMatrix(queries[0])), layerNorm(toMatrix(keys[0])));
  EXPECT_LT(largestDifference(result.output, toMatrix(output[0])), 1e-5);
  for (int h = 0; h < 3; ++h) {
    const auto weights = recorder.entries.front().weights[0][h];
    EXPECT_LT(largestDifference(result.weights[std::size_t(h)], toMatrix(weights)), 1e-5);
  }
}

}  // namespace
}  // namespace gg
