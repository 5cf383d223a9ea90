#include "engine/train/optimiser_impl.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "engine/model/weights_impl.h"

namespace gg {

namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.99, kEpsilon = 1e-8, kDecay = 0.01;
constexpr double kMuonMomentum = 0.95, kMuonScale = 0.2;
constexpr std::int64_t kMinMuonSide = 16;  // narrower weights (stems, head) are not worth a polar factor

bool isMuonWeight(const torch::Tensor& parameter) {
  return parameter.dim() > 1 && std::min(parameter.size(0), parameter.size(1)) >= kMinMuonSide;
}

}  // namespace

torch::Tensor orthogonalised(const torch::Tensor& matrix) {
  auto x = matrix.reshape({matrix.size(0), -1});
  const bool tall = x.size(0) > x.size(1);
  if (tall) x = x.t();
  x = x / (x.norm() + 1e-7);
  for (int i = 0; i < 5; ++i) {
    const auto a = torch::mm(x, x.t());
    x = torch::addmm(x, torch::addmm(a, a, a, -4.7750, 2.0315), x, 3.4445, 1);
  }
  return (tall ? x.t() : x).reshape(matrix.sizes());
}

Optimiser::Optimiser(const torch::OrderedDict<std::string, torch::Tensor>& parameters, Kind kind,
                     const std::string& prefix)
    : stepsKey_(prefix + "optimiser_steps") {
  for (const auto& item : parameters) {
    const auto& parameter = item.value();
    const bool muon = kind == Kind::Muon && isMuonWeight(parameter);
    slots_.push_back({prefix + item.key(), parameter, torch::zeros_like(parameter),
                      muon ? torch::Tensor() : torch::zeros_like(parameter)});
  }
}

void Optimiser::Slot::muon(double learningRate) {
  const auto& gradient = parameter.grad();
  momentum.lerp_(gradient, 1 - kMuonMomentum);
  const auto direction = orthogonalised(gradient.lerp(momentum, kMuonMomentum));
  const auto longSide = std::max(parameter.size(0), parameter.numel() / parameter.size(0));
  parameter.mul_(1 - learningRate * kDecay);
  parameter.add_(direction, -learningRate * kMuonScale * std::sqrt(double(longSide)));
}

void Optimiser::Slot::adamW(double learningRate, std::int64_t steps) {
  const auto& gradient = parameter.grad();
  momentum.mul_(kBeta1).add_(gradient, 1 - kBeta1);
  square.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
  if (parameter.dim() > 1) parameter.mul_(1 - learningRate * kDecay);
  const double correct1 = 1 - std::pow(kBeta1, double(steps)), correct2 = 1 - std::pow(kBeta2, double(steps));
  parameter.addcdiv_(momentum, (square / correct2).sqrt_().add_(kEpsilon), -learningRate / correct1);
}

double Optimiser::step(double learningRate, double clipNorm) {
  torch::NoGradGuard noGrad;
  ++steps_;
  std::vector<torch::Tensor> squares;
  for (const auto& slot : slots_) {
    if (slot.parameter.grad().defined()) squares.push_back(slot.parameter.grad().pow(2).sum());
  }
  const double norm = squares.empty() ? 0 : std::sqrt(torch::stack(squares).sum().item<double>());
  if (std::isfinite(norm)) stepAll(learningRate, norm > clipNorm ? clipNorm / norm : 1.0);
  for (auto& slot : slots_) {
    if (slot.parameter.grad().defined()) slot.parameter.mutable_grad().zero_();
  }
  return norm;
}

/// On a processor every thread takes the next slot: the matrices are too small to be worth sharing.
void Optimiser::stepAll(double learningRate, double gradientScale) {
  const bool onProcessor = !slots_.empty() && slots_.front().parameter.is_cpu();
  std::atomic<std::size_t> next{0};
  at::parallel_for(0, onProcessor ? at::get_num_threads() : 1, 1, [&](int64_t, int64_t) {
    torch::NoGradGuard noGrad;
    for (std::size_t i = next++; i < slots_.size(); i = next++) {
      auto& slot = slots_[i];
      if (!slot.parameter.grad().defined()) continue;
      if (gradientScale < 1) slot.parameter.mutable_grad().mul_(gradientScale);
      if (slot.square.defined()) {
        slot.adamW(learningRate, steps_);
      } else {
        slot.muon(learningRate);
      }
    }
  });
}

void Optimiser::store(SafetensorsFile& file) const {
  for (const auto& slot : slots_) {
    file.tensors["momentum." + slot.name] = toTensorData(slot.momentum, DType::F32);
    if (slot.square.defined()) file.tensors["square." + slot.name] = toTensorData(slot.square, DType::F32);
  }
  file.metadata[stepsKey_] = std::to_string(steps_);
}

Status Optimiser::restore(const SafetensorsFile& file) {
  torch::NoGradGuard noGrad;
  for (auto& slot : slots_) {
    for (const auto& [prefix, into] : {std::pair("momentum.", &slot.momentum), std::pair("square.", &slot.square)}) {
      if (!into->defined()) continue;
      const auto found = file.tensors.find(prefix + slot.name);
      if (found == file.tensors.end() || found->second.shape != into->sizes().vec()) {
        return failure(ErrorCode::BadInput, "The checkpoint lacks the optimiser state of " + slot.name + ".");
      }
      into->copy_(toTensor(found->second));
    }
  }
  const auto steps = file.metadata.find(stepsKey_);
  steps_ = steps == file.metadata.end() ? 0 : std::atoll(steps->second.c_str());
  return {};
}

}  // namespace gg
