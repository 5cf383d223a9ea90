#include "engine/model/model_cost.h"

#include <ATen/record_function.h>
#include <torch/torch.h>

#include "engine/model/trial_network_impl.h"

namespace gg {

namespace {

/// Of the operators the running thread calls.
struct Counts {
  std::int64_t multiplyAdds = 0, weights = 0, activations = 0;
};
thread_local Counts counts;

std::int64_t ofConvolution(const at::Tensor& input, const at::Tensor& weight, const std::vector<int64_t>& stride,
                           const std::vector<int64_t>& padding) {
  std::int64_t positions = input.size(0);
  for (int64_t axis = 0; axis < 2; ++axis) {
    const auto i = static_cast<std::size_t>(axis);
    positions *= (input.size(2 + axis) + 2 * padding[i] - weight.size(2 + axis)) / stride[i] + 1;
  }
  return positions * weight.numel();
}

/// [.., n, k] times [.., k, m].
std::int64_t ofProduct(const at::Tensor& a, const at::Tensor& b) { return a.numel() * b.size(-1); }

std::unique_ptr<at::ObserverContext> count(const at::RecordFunction& function) {
  const std::string name = function.name();
  const auto inputs = function.inputs();
  const auto tensor = [&inputs](std::size_t i) { return inputs[i].toTensor(); };
  if (name == "aten::convolution") {
    const auto products = ofConvolution(tensor(0), tensor(1), inputs[3].toIntVector(), inputs[4].toIntVector());
    counts.multiplyAdds += products;
    counts.activations += products / (tensor(1).numel() / tensor(1).size(0));
  } else if (name == "aten::mm" || name == "aten::bmm") {
    counts.multiplyAdds += ofProduct(tensor(0), tensor(1));
    counts.activations += ofProduct(tensor(0), tensor(1)) / tensor(0).size(-1);
  } else if (name == "aten::addmm" || name == "aten::baddbmm") {
    counts.multiplyAdds += ofProduct(tensor(1), tensor(2));
    counts.activations += ofProduct(tensor(1), tensor(2)) / tensor(1).size(-1);
  } else if (name == "aten::_softmax") {
    counts.weights += tensor(0).numel();
    counts.activations += tensor(0).numel();
  } else if (name == "aten::tanh") {  // of additive scores: a sum and its tanh count as one
    counts.multiplyAdds += tensor(0).numel();
    counts.activations += tensor(0).numel();
  } else if (name == "aten::native_group_norm" || name == "aten::native_layer_norm") {
    counts.activations += tensor(0).numel();
  }
  return nullptr;
}

template <class Action>
Counts counted(Action&& action) {
  counts = {};
  const auto handle = at::addThreadLocalCallback(
      at::RecordFunctionCallback(count).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
  action();
  at::removeCallback(handle);
  return counts;
}

ModelCost measure(const ModelConfig& config) {
  torch::InferenceMode mode;
  TrialNetwork trial(config);
  ModelCost cost;
  for (const auto& parameter : trial.network().parameters()) cost.parameters += parameter.numel();
  cost.encode = counted([&] { trial.encode(); }).multiplyAdds;
  const auto glyph = counted([&] { trial.draw(); });
  cost.glyph = glyph.multiplyAdds;
  cost.weights = glyph.weights;
  cost.activations = glyph.activations;
  return cost;
}

}  // namespace

Result<CostReport> costOf(const ModelConfig& config) {
  if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
  try {
    CostReport report;
    report.total = measure(config);
    withoutEach(config, [&](const std::string& block, const ModelConfig& without) {
      const auto rest = measure(without);
      report.placements.push_back({block,
                                   {report.total.parameters - rest.parameters, report.total.encode - rest.encode,
                                    report.total.glyph - rest.glyph, report.total.weights - rest.weights,
                                    report.total.activations - rest.activations}});
    });
    return report;
  } catch (const c10::Error& error) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "The network does not fit into memory."),
                   error.what_without_backtrace());
  }
}

}  // namespace gg
