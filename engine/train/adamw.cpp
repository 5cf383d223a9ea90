#include <cmath>

#include "engine/model/weights_impl.h"
#include "engine/train/adamw_impl.h"

namespace gg {

namespace {
constexpr double kBeta1 = 0.9, kBeta2 = 0.99, kEpsilon = 1e-8, kDecay = 0.01;
}

AdamW::AdamW(const torch::OrderedDict<std::string, torch::Tensor>& parameters) {
  for (const auto& item : parameters) {
    slots_.push_back({item.key(), item.value(), torch::zeros_like(item.value()), torch::zeros_like(item.value())});
  }
}

double AdamW::step(double learningRate, double clipNorm) {
  torch::NoGradGuard noGrad;
  ++steps_;
  std::vector<torch::Tensor> squares;
  for (const auto& slot : slots_) {
    if (slot.parameter.grad().defined()) squares.push_back(slot.parameter.grad().pow(2).sum());
  }
  const double norm = squares.empty() ? 0 : std::sqrt(torch::stack(squares).sum().item<double>());
  const double scale = norm > clipNorm ? clipNorm / norm : 1.0;
  const double correct1 = 1 - std::pow(kBeta1, double(steps_)), correct2 = 1 - std::pow(kBeta2, double(steps_));
  for (auto& slot : slots_) {
    auto& gradient = slot.parameter.mutable_grad();
    if (!gradient.defined()) continue;
    if (std::isfinite(norm)) {
      if (scale < 1) gradient.mul_(scale);
      slot.first.mul_(kBeta1).add_(gradient, 1 - kBeta1);
      slot.second.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
      if (slot.parameter.dim() > 1) slot.parameter.mul_(1 - learningRate * kDecay);
      const auto denominator = (slot.second / correct2).sqrt_().add_(kEpsilon);
      slot.parameter.addcdiv_(slot.first, denominator, -learningRate / correct1);
    }
    gradient.zero_();
  }
  return norm;
}

void AdamW::store(SafetensorsFile& file) const {
  for (const auto& slot : slots_) {
    file.tensors["adam.m." + slot.name] = toTensorData(slot.first, DType::F32);
    file.tensors["adam.v." + slot.name] = toTensorData(slot.second, DType::F32);
  }
  file.metadata["adam_steps"] = std::to_string(steps_);
}

Status AdamW::restore(const SafetensorsFile& file) {
  torch::NoGradGuard noGrad;
  for (auto& slot : slots_) {
    for (const auto& [prefix, into] : {std::pair("adam.m.", &slot.first), std::pair("adam.v.", &slot.second)}) {
      const auto found = file.tensors.find(prefix + slot.name);
      if (found == file.tensors.end() || found->second.shape != into->sizes().vec()) {
        return failure(ErrorCode::BadInput, "The checkpoint lacks the optimiser state of " + slot.name + ".");
      }
      into->copy_(toTensor(found->second));
    }
  }
  const auto steps = file.metadata.find("adam_steps");
  steps_ = steps == file.metadata.end() ? 0 : std::atoll(steps->second.c_str());
  return {};
}

}  // namespace gg
