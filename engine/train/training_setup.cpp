#include "engine/train/training_setup_impl.h"

#include <thread>

#include "engine/base/vector_units.h"
#include "engine/model/network_growth_impl.h"
#include "engine/model/weights_impl.h"
#include "engine/train/train_settings.h"

namespace gg {

namespace {

/// Of other processors bfloat16 asks for more time than 32 bit.
bool gainsFromBfloat16(torch::Device device) { return device.is_cuda() || VectorUnits::here().tiles; }

std::unique_ptr<Trainer> trainerFor(const ModelConfig& config, const TrainOptions& options, torch::Device device) {
  auto trainer =
      std::make_unique<Trainer>(config, options.seed, device, options.mixedPrecision && gainsFromBfloat16(device));
  if (options.adversarial > 0) trainer->engageAdversary(options.seed);
  return trainer;
}

Result<ModelConfig> checkpointConfig(const SafetensorsFile& file, const std::string& name) {
  const auto text = file.metadata.find("config");
  if (text == file.metadata.end()) return failure(ErrorCode::BadInput, name + " is not a training checkpoint.");
  auto config = ModelConfig::fromJson(text->second);
  if (!config) {
    return failure(config.error().code, {translatable("Engine", "%1: %2"), {name, config.error().message}},
                   config.error().detail);
  }
  return config;
}

Result<std::unique_ptr<Trainer>> fresh(const TrainOptions& options, torch::Device device) {
  if (auto ok = options.config.validate(); !ok) return tl::unexpected(ok.error());
  return trainerFor(options.config, options, device);
}

/// From a checkpoint, whose settings the options take.
Result<std::unique_ptr<Trainer>> resumed(TrainOptions& options, torch::Device device) {
  const auto& name = options.resumeFile;
  auto file = SafetensorsFile::load(name);
  if (!file) return tl::unexpected(file.error());
  auto config = checkpointConfig(*file, name);
  if (!config) return tl::unexpected(config.error());
  if (auto ok = restoreSettings(*file, name, options); !ok) return tl::unexpected(ok.error());
  auto trainer = trainerFor(*config, options, device);
  if (auto ok = trainer->restore(*file, name); !ok) return tl::unexpected(ok.error());
  return trainer;
}

/// Gives a model what the trainer's network has and the model lacks, with the values of a fresh network.
void addMissing(SafetensorsFile& file, Trainer& trainer) {
  for (const auto& item : trainer.average()->named_parameters()) {
    if (file.tensors.count(item.key()) == 0) file.tensors[item.key()] = toTensorData(item.value(), DType::F32);
  }
}

/// Changes the logits that a model gives to gain · logit + bias.
void changeLogits(SafetensorsFile& file, double gain, double bias) {
  changeTensor(file, "head.weight", [&](const torch::Tensor& weight) { return weight * gain; });
  changeTensor(file, "head.bias", [&](const torch::Tensor& weight) { return weight * gain + bias; });
}

/// From the mean of compact models. A configuration that is given may have blocks that they lack.
Result<std::unique_ptr<Trainer>> initialised(const TrainOptions& options, torch::Device device) {
  std::unique_ptr<Trainer> trainer;
  for (std::size_t i = 0; i < options.initFiles.size(); ++i) {
    const auto& name = options.initFiles[i];
    auto file = SafetensorsFile::load(name);
    if (!file) return tl::unexpected(file.error());
    auto config = readModelConfig(*file, name);
    if (!config) return tl::unexpected(config.error());
    const int patch = config->patch, designs = config->contentDesigns;
    if (options.given.count("config") > 0) config = options.config;
    if (config->patch != patch) refinePatch(*file, patch, config->patch);
    if (config->contentDesigns > designs) addDesigns(*file, config->contentDesigns - designs, config->patch);
    if (options.headGain != 1 || options.headBias != 0) changeLogits(*file, options.headGain, options.headBias);
    if (!trainer) trainer = trainerFor(*config, options, device);
    if (options.given.count("config") > 0) addMissing(*file, *trainer);
    if (auto ok = trainer->initialise(*file, name, i + 1); !ok) return tl::unexpected(ok.error());
  }
  return trainer;
}

Result<torch::Device> chooseDevice(DeviceKind kind) {
  const bool cuda = torch::cuda::is_available();
  if (kind == DeviceKind::Cuda && !cuda) {
    return failure(ErrorCode::Unsupported, "This machine or this build has no CUDA device.");
  }
  return torch::Device(cuda && kind != DeviceKind::Cpu ? torch::kCUDA : torch::kCPU);
}

void useDevice(torch::Device device, int threads) {
  at::set_num_threads(threads);
  at::globalContext().setFlushDenormal(true);
  if (!device.is_cuda()) return;
  at::globalContext().setFloat32MatmulPrecision("high");  // TF32 for what is not in bfloat16
  at::globalContext().setBenchmarkCuDNN(true);            // batches have few shapes: each is tuned once
}

}  // namespace

Result<std::unique_ptr<Trainer>> startTrainer(TrainOptions& options, torch::Device device) {
  if (!options.resumeFile.empty()) return resumed(options, device);
  return options.initFiles.empty() ? fresh(options, device) : initialised(options, device);
}

SamplerOptions fittedTo(const ModelConfig& config, SamplerOptions sampling) {
  sampling.size = config.size;
  sampling.alignment = config.alignment;
  sampling.contentDesigns = config.contentDesigns;
  sampling.designWeights = config.designWeights;
  return sampling;
}

Result<TrainingSetup> TrainingSetup::open(TrainOptions& options) {
  const auto device = chooseDevice(options.device);
  if (!device) return tl::unexpected(device.error());
  useDevice(*device, options.threads);
  TrainingSetup setup;
  setup.device = *device;
  auto corpus = FontCorpus::load(options.corpusFile);
  if (!corpus) return tl::unexpected(corpus.error());
  setup.corpus = std::make_unique<FontCorpus>(std::move(*corpus));
  auto trainer = startTrainer(options, *device);
  if (!trainer) return tl::unexpected(trainer.error());
  setup.trainer = std::move(*trainer);
  auto sampling = fittedTo(setup.trainer->config(), options.sampling);
  sampling.seed = options.seed;
  auto sampler = Sampler::create(*setup.corpus, sampling);
  if (!sampler) return tl::unexpected(sampler.error());
  setup.sampler = std::make_unique<Sampler>(std::move(*sampler));
  return setup;
}

int TrainingSetup::ahead() const {
  return device.is_cpu() ? 1 : std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

BatchQueue<DeviceBatch> TrainingSetup::batches() const {
  const auto draw = [&sampler = *sampler, device = device](std::uint64_t index) {
    return DeviceBatch(sampler.batch(index), device);
  };
  return BatchQueue<DeviceBatch>(draw, static_cast<std::uint64_t>(trainer->steps()), ahead());
}

}  // namespace gg
