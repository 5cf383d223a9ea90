#include "engine/train/adversary_impl.h"

#include "engine/model/weights_impl.h"
#include "engine/train/losses_impl.h"

namespace gg {

namespace {

constexpr const char* kPrefix = "adversary.";
constexpr double kClipNorm = 1.0;
constexpr double kFeatures = 2.0;     // weight of feature matching
constexpr double kMostAstray = 0.05;  // of the middles of strokes that glyphs may lack, or have too many

}  // namespace

Adversary::Adversary(int64_t designs, std::uint64_t seed, torch::Device device) {
  torch::manual_seed(seed);
  network_ = Discriminator(designs);
  network_->to(device);
  optimiser_ = std::make_unique<Optimiser>(network_->named_parameters(), Optimiser::Kind::AdamW, kPrefix);
}

void Adversary::train(bool on) {
  for (auto& parameter : network_->parameters()) parameter.requires_grad_(on);
}

void Adversary::learn(const torch::Tensor& made, const torch::Tensor& real, const torch::Tensor& content,
                      double learningRate) {
  train(true);
  const auto opinion = network_->forward(torch::cat({real, made.detach()}), torch::cat({content, content}));
  const auto parts = opinion.logits.chunk(2);
  (torch::relu(1 - parts[0]).mean() + torch::relu(1 + parts[1]).mean()).backward();
  optimiser_->step(learningRate, kClipNorm);
}

torch::Tensor Adversary::loss(const torch::Tensor& made, const torch::Tensor& real, const torch::Tensor& content) {
  train(false);
  const auto opinion = network_->forward(torch::cat({made, real}), torch::cat({content, content}));
  const auto taken = opinion.logits.chunk(2)[0].mean(torch::IntArrayRef({1, 2, 3}));
  auto loss = -(gate(made.detach(), real) * taken).mean();
  for (const auto& layer : opinion.features) {
    const auto parts = layer.chunk(2);
    loss = loss + kFeatures / static_cast<double>(opinion.features.size()) * (parts[0] - parts[1]).abs().mean();
  }
  return loss;
}

torch::Tensor Adversary::gate(const torch::Tensor& made, const torch::Tensor& real) {
  const torch::NoGradGuard noGrad;
  const auto lost = strokesLost(real, made), invented = strokesLost(made, real);
  return torch::logical_and(lost <= kMostAstray, invented <= kMostAstray).to(made.dtype());
}

void Adversary::store(SafetensorsFile& file) const {
  const auto put = [&file](const auto& items) {
    for (const auto& item : items) file.tensors[kPrefix + item.key()] = toTensorData(item.value(), DType::F32);
  };
  put(network_->named_parameters());
  put(network_->named_buffers());
  optimiser_->store(file);
}

bool Adversary::isIn(const SafetensorsFile& file) {
  const auto next = file.tensors.lower_bound(kPrefix);
  return next != file.tensors.end() && next->first.find(kPrefix) == 0;
}

Status Adversary::restore(const SafetensorsFile& file) {
  const torch::NoGradGuard noGrad;
  for (auto items : {network_->named_parameters(), network_->named_buffers()}) {
    for (auto& item : items) {
      const auto found = file.tensors.find(kPrefix + item.key());
      if (found == file.tensors.end() || found->second.shape != item.value().sizes().vec()) {
        return failure(ErrorCode::BadInput, "The checkpoint lacks the adversary's " + item.key() + ".");
      }
      item.value().copy_(toTensor(found->second));
    }
  }
  return optimiser_->restore(file);
}

}  // namespace gg
