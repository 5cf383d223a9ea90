#include <algorithm>

#include "engine/model/weights_impl.h"
#include "engine/train/mixed_precision_impl.h"
#include "engine/train/trainer_impl.h"

namespace gg {

namespace {

constexpr double kAverageDecay = 0.997;
constexpr double kClipNorm = 1.0;
constexpr double kAdversaryPace = 0.5;  // of the network's learning rate

AttentionUNet build(const ModelConfig& config, torch::Device device) {
  AttentionUNet network(config);
  network->to(device);
  useChannelsLast(*network);
  return network;
}

}  // namespace

Trainer::Trainer(const ModelConfig& config, std::uint64_t seed, torch::Device device, bool mixed)
    : config_(config), device_(device), mixed_(mixed) {
  torch::manual_seed(seed);
  network_ = build(config, device);
  average_ = build(config, device);
  torch::NoGradGuard noGrad;
  const auto from = network_->parameters();
  auto to = average_->parameters();
  for (std::size_t i = 0; i < from.size(); ++i) to[i].copy_(from[i]);
  optimiser_ = std::make_unique<Optimiser>(network_->named_parameters());
}

void Trainer::engageAdversary(std::uint64_t seed) {
  adversary_ = std::make_unique<Adversary>(config_.contentDesigns, seed, device_);
}

void Trainer::trainOnly(const std::vector<std::string>& beginnings) {
  torch::OrderedDict<std::string, torch::Tensor> trained;
  for (auto& item : network_->named_parameters()) {
    const bool named = std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
      return item.key().compare(0, beginning.size(), beginning) == 0;
    });
    item.value().requires_grad_(named);
    if (named) trained.insert(item.key(), item.value());
  }
  optimiser_ = std::make_unique<Optimiser>(trained, Optimiser::Kind::AdamW);
}

torch::Tensor Trainer::run(AttentionUNet& network, const DeviceBatch& batch, bool zeroCross,
                           torch::Tensor* descriptors) {
  const int64_t fonts = batch.fonts, perFont = batch.references;
  auto features = network->style()->features(batch.reference);
  if (descriptors != nullptr) *descriptors = network->style()->describe(features);
  const int64_t count = features.size(0), height = features.size(2), width = features.size(3);
  const auto blend = [](const torch::Tensor& keep, const torch::Tensor& value, const torch::Tensor& other) {
    return value * keep + other * (1 - keep);
  };
  const auto styledReference = batch.styled.repeat_interleave(perFont);
  const auto known = (batch.keyKnown * styledReference).reshape({-1, 1, 1, 1});
  features = network->style()->relate(features, fonts);
  features =
      blend(styledReference.reshape({-1, 1, 1, 1}), features, network->style()->nullFeatures(count, height, width));
  const auto keys =
      blend(known, network->content()->keyFeatures(batch.referenceContent), network->nullKey(count, height, width));
  auto memory = network->remember(features, keys, fonts);
  memory.vector = blend(batch.vectorKept.unsqueeze(1), memory.vector, network->nullVector());
  AttentionUNetImpl::Options options;
  options.zeroCross = zeroCross;
  return network->decode(batch.content, memory, options);
}

Trainer::StepReport Trainer::step(const DeviceBatch& batch, double learningRate, double adversarial) {
  const bool contrasted = batch.references > 1 && batch.fonts > 1;
  torch::Tensor logits, descriptors;
  {
    const MixedPrecision precision(device_.type(), mixed_);
    logits = run(network_, batch, false, contrasted ? &descriptors : nullptr).to(torch::kFloat);
  }
  const auto made = torch::sigmoid(logits);
  auto terms = reconstructionLoss(made, batch.target, weights_);
  if (descriptors.defined()) {
    terms.total = terms.total + weights_.contrast * styleContrast(descriptors.to(torch::kFloat), batch.fonts);
  }
  if (adversarial > 0) {
    adversary_->learn(made, batch.target, batch.content, kAdversaryPace * learningRate);
    terms.total = terms.total + adversarial * adversary_->loss(made, batch.target, batch.content);
  }
  terms.total.backward();
  StepReport report;
  report.gradientNorm = optimiser_->step(learningRate, kClipNorm);
  ++steps_;
  updateAverage();
  // Read last: each reading waits for the device.
  report.loss = terms.total.item<double>();
  report.l1 = terms.l1.item<double>();
  return report;
}

void Trainer::updateAverage() {
  torch::NoGradGuard noGrad;
  const double decay = std::min(kAverageDecay, (1.0 + double(steps_)) / (10.0 + double(steps_)));
  const auto from = network_->parameters();
  auto to = average_->parameters();
  for (std::size_t i = 0; i < from.size(); ++i) to[i].lerp_(from[i], 1 - decay);
}

Trainer::Score Trainer::score(const DeviceBatch& batch) {
  torch::NoGradGuard noGrad;
  const auto& target = batch.target;
  const auto error = [&](const torch::Tensor& picture) { return (picture - target).abs().mean().item<double>(); };
  const auto output = torch::sigmoid(run(average_, batch, false, nullptr));
  Score score;
  score.l1 = error(output);
  score.ssim = 1 - ssimLoss(output, target).item<double>();
  score.zeroCrossL1 = error(torch::sigmoid(run(average_, batch, true, nullptr)));
  if (batch.plainContent.defined()) score.copyL1 = error(batch.plainContent);
  return score;
}

SafetensorsFile Trainer::checkpoint() const {
  SafetensorsFile file;
  file.metadata["format"] = "glyphgraft-checkpoint";
  file.metadata["config"] = config_.toJson();
  file.metadata["steps"] = std::to_string(steps_);
  storeWeights(*network_, file, "weight.", DType::F32);
  storeWeights(*average_, file, "ema.", DType::F32);
  optimiser_->store(file);
  if (adversary_) adversary_->store(file);
  return file;
}

Status Trainer::restore(const SafetensorsFile& file, const std::string& nameForMessages) {
  const auto format = file.metadata.find("format");
  if (format == file.metadata.end() || format->second != "glyphgraft-checkpoint") {
    return failure(ErrorCode::BadInput, nameForMessages + " is not a training checkpoint.");
  }
  if (auto ok = loadWeights(*network_, file, "weight.", nameForMessages); !ok) return ok;
  if (auto ok = loadWeights(*average_, file, "ema.", nameForMessages); !ok) return ok;
  if (auto ok = optimiser_->restore(file); !ok) return ok;
  if (adversary_ && Adversary::isIn(file)) {
    if (auto ok = adversary_->restore(file); !ok) return ok;
  }
  const auto steps = file.metadata.find("steps");
  steps_ = steps == file.metadata.end() ? 0 : std::atoll(steps->second.c_str());
  return {};
}

SafetensorsFile Trainer::compact() const {
  SafetensorsFile file;
  file.metadata["format"] = kModelFormat;
  file.metadata["format_version"] = std::to_string(kModelFormatVersion);
  file.metadata["config"] = config_.toJson();
  storeWeights(*average_, file, "", DType::F16);
  return file;
}

Status Trainer::initialise(const SafetensorsFile& file, const std::string& nameForMessages, std::size_t nth) {
  if (auto ok = loadWeights(*network_, file, "", nameForMessages); !ok) return ok;
  torch::NoGradGuard noGrad;
  auto weights = network_->parameters(), mean = average_->parameters();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    mean[i].lerp_(weights[i], 1.0 / static_cast<double>(nth));
    weights[i].copy_(mean[i]);
  }
  return {};
}

}  // namespace gg
