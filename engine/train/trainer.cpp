#include <algorithm>

#include "engine/model/weights_impl.h"
#include "engine/train/trainer_impl.h"

namespace gg {

namespace {

constexpr double kAverageDecay = 0.999;
constexpr double kClipNorm = 1.0;

AttentionUNet build(const ModelConfig& config, torch::Device device) {
  AttentionUNet network(config);
  network->to(device);
  useChannelsLast(*network);
  return network;
}

torch::Tensor mask(const std::vector<std::uint8_t>& flags, torch::Device device) {
  std::vector<float> values(flags.begin(), flags.end());
  return torch::tensor(values).to(device);
}

}  // namespace

Trainer::Trainer(const ModelConfig& config, std::uint64_t seed, torch::Device device)
    : config_(config), device_(device) {
  torch::manual_seed(seed);
  network_ = build(config, device);
  average_ = build(config, device);
  torch::NoGradGuard noGrad;
  const auto from = network_->parameters();
  auto to = average_->parameters();
  for (std::size_t i = 0; i < from.size(); ++i) to[i].copy_(from[i]);
  optimiser_ = std::make_unique<Optimiser>(network_->named_parameters());
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

torch::Tensor Trainer::pictures(const std::vector<float>& values, int size, int designs) const {
  return torch::tensor(values).reshape({-1, designs, size, size}).to(device_);
}

torch::Tensor Trainer::run(AttentionUNet& network, const Batch& batch, bool zeroCross, torch::Tensor* contrast) {
  const int64_t fonts = batch.fonts, perFont = batch.references;
  auto features = network->style()->features(pictures(batch.reference, batch.size));
  if (contrast != nullptr && perFont > 1 && fonts > 1) {
    *contrast = styleContrast(network->style()->describe(features), fonts);
  }
  const int64_t count = features.size(0), height = features.size(2), width = features.size(3);
  const auto blend = [](const torch::Tensor& keep, const torch::Tensor& value, const torch::Tensor& other) {
    return value * keep + other * (1 - keep);
  };
  const auto styled = mask(batch.styled, device_);
  const auto styledReference = styled.repeat_interleave(perFont);
  const auto known = (mask(batch.keyKnown, device_) * styledReference).reshape({-1, 1, 1, 1});
  features = network->style()->relate(features, fonts);
  features = blend(styledReference.reshape({-1, 1, 1, 1}), features,
                   network->style()->nullFeatures(count, height, width));
  const auto keyFeatures =
      network->content()->keyFeatures(pictures(batch.referenceContent, batch.size, config_.contentDesigns));
  const auto keys = blend(known, keyFeatures, network->nullKey(count, height, width));
  auto memory = network->remember(features, keys, fonts);
  memory.vector = blend(mask(batch.vectorKept, device_).unsqueeze(1), memory.vector, network->nullVector());
  AttentionUNetImpl::Options options;
  options.zeroCross = zeroCross;
  return network->decode(pictures(batch.content, batch.size, config_.contentDesigns), memory, options);
}

Trainer::StepReport Trainer::step(const Batch& batch, double learningRate) {
  torch::Tensor contrast;
  const auto output = torch::sigmoid(run(network_, batch, false, &contrast));
  auto terms = reconstructionLoss(output, pictures(batch.target, batch.size), weights_);
  if (contrast.defined()) terms.total = terms.total + weights_.contrast * contrast;
  terms.total.backward();
  StepReport report;
  report.loss = terms.total.item<double>();
  report.l1 = terms.l1;
  report.gradientNorm = optimiser_->step(learningRate, kClipNorm);
  ++steps_;
  updateAverage();
  return report;
}

void Trainer::updateAverage() {
  torch::NoGradGuard noGrad;
  const double decay = std::min(kAverageDecay, (1.0 + double(steps_)) / (10.0 + double(steps_)));
  const auto from = network_->parameters();
  auto to = average_->parameters();
  for (std::size_t i = 0; i < from.size(); ++i) to[i].lerp_(from[i], 1 - decay);
}

Trainer::Score Trainer::score(const Batch& batch) {
  torch::NoGradGuard noGrad;
  const auto target = pictures(batch.target, batch.size);
  const auto error = [&](const torch::Tensor& picture) { return (picture - target).abs().mean().item<double>(); };
  const auto output = torch::sigmoid(run(average_, batch, false, nullptr));
  Score score;
  score.l1 = error(output);
  score.ssim = 1 - ssimLoss(output, target).item<double>();
  score.zeroCrossL1 = error(torch::sigmoid(run(average_, batch, true, nullptr)));
  if (!batch.plainContent.empty()) score.copyL1 = error(pictures(batch.plainContent, batch.size));
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
