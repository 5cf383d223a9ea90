#include "engine/train/train.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>

#include "engine/base/staged_files.h"
#include "engine/model/patch_refinement_impl.h"
#include "engine/model/weights_impl.h"
#include "engine/train/batch_queue.h"
#include "engine/train/step_log.h"
#include "engine/train/train_settings.h"
#include "engine/train/trainer_impl.h"

namespace gg {

namespace {

using Clock = std::chrono::steady_clock;

double minutesSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count() / 60;
}

std::string formatted(const char* format, double a, double b = 0, double c = 0, double d = 0, double e = 0) {
  char text[256];
  std::snprintf(text, sizeof text, format, a, b, c, d, e);
  return text;
}

/// Fixed batches of unseen fonts (and unseen characters where a script has them), K = 4.
class Validation {
 public:
  static Result<Validation> open(const std::string& file, const ModelConfig& config) {
    Validation validation;
    auto corpus = FontCorpus::load(file);
    if (!corpus) return tl::unexpected(corpus.error());
    validation.corpus_ = std::make_shared<FontCorpus>(std::move(*corpus));
    for (const auto& [script, count] : {std::pair("latin", 5), std::pair("han", 4), std::pair("kana", 2)}) {
      SamplerOptions sampling;
      sampling.size = config.size;
      sampling.fixedReferences = 4;
      sampling.keepPlainContent = true;
      sampling.augment = sampling.blend = sampling.worn = sampling.oneDesign = sampling.crossScript = 0;
      sampling.dropReferences = sampling.dropVector = sampling.dropKey = 0;
      sampling.includeUnseen = true;
      sampling.alignment = config.alignment;
      sampling.contentDesigns = config.contentDesigns;
      sampling.designWeights = config.designWeights;
      sampling.script = script;
      sampling.seed = 77;
      auto sampler = Sampler::create(*validation.corpus_, sampling);
      if (!sampler) continue;  // the corpus has no font of this script
      std::vector<Batch> batches;
      for (int i = 0; i < count; ++i) batches.push_back(sampler->batch(static_cast<std::uint64_t>(i)));
      validation.batches_.emplace_back(script, std::move(batches));
    }
    return validation;
  }

  std::string report(Trainer& trainer) const {
    std::string line;
    for (const auto& [script, batches] : batches_) {
      Trainer::Score sum;
      for (const auto& batch : batches) {
        const auto score = trainer.score(batch);
        sum.l1 += score.l1;
        sum.copyL1 += score.copyL1;
        sum.ssim += score.ssim;
        sum.zeroCrossL1 += score.zeroCrossL1;
      }
      const auto n = static_cast<double>(batches.size());
      line += script + formatted(" L1 %.4f (%.3f of copy) SSIM %.3f without cross-attention %+.0f %%; ", sum.l1 / n,
                                 sum.l1 / sum.copyL1, sum.ssim / n, 100 * (sum.zeroCrossL1 / sum.l1 - 1));
    }
    return line;
  }

 private:
  std::shared_ptr<FontCorpus> corpus_;
  std::vector<std::pair<std::string, std::vector<Batch>>> batches_;
};

std::string checkpointFile(const TrainOptions& options) { return options.outFile + ".checkpoint"; }
std::string logFile(const TrainOptions& options) { return options.outFile + ".csv"; }

/// Proves that what a training leaves can be written: before the hours it takes.
Status checkOutputs(const TrainOptions& options) {
  StagedFiles files;
  for (const auto& path : {options.outFile, checkpointFile(options), logFile(options)}) {
    if (auto ok = files.check(path); !ok) return ok;
  }
  return {};
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
  return std::make_unique<Trainer>(options.config, options.seed, device);
}

/// From a checkpoint, whose settings the options take.
Result<std::unique_ptr<Trainer>> resumed(TrainOptions& options, torch::Device device) {
  const auto& name = options.resumeFile;
  auto file = SafetensorsFile::load(name);
  if (!file) return tl::unexpected(file.error());
  auto config = checkpointConfig(*file, name);
  if (!config) return tl::unexpected(config.error());
  if (auto ok = restoreSettings(*file, name, options); !ok) return tl::unexpected(ok.error());
  auto trainer = std::make_unique<Trainer>(*config, options.seed, device);
  if (auto ok = trainer->restore(*file, name); !ok) return tl::unexpected(ok.error());
  return trainer;
}

/// From the mean of compact models.
Result<std::unique_ptr<Trainer>> initialised(const TrainOptions& options, torch::Device device) {
  std::unique_ptr<Trainer> trainer;
  for (std::size_t i = 0; i < options.initFiles.size(); ++i) {
    const auto& name = options.initFiles[i];
    auto file = SafetensorsFile::load(name);
    if (!file) return tl::unexpected(file.error());
    auto config = readModelConfig(*file, name);
    if (!config) return tl::unexpected(config.error());
    const int patch = config->patch;
    if (options.given.count("config") > 0) config = options.config;
    if (config->patch != patch) refinePatch(*file, patch, config->patch);
    if (!trainer) trainer = std::make_unique<Trainer>(*config, options.seed, device);
    if (auto ok = trainer->initialise(*file, name, i + 1); !ok) return tl::unexpected(ok.error());
  }
  return trainer;
}

/// A trainer at its starting point.
Result<std::unique_ptr<Trainer>> start(TrainOptions& options, torch::Device device) {
  if (!options.resumeFile.empty()) return resumed(options, device);
  return options.initFiles.empty() ? fresh(options, device) : initialised(options, device);
}

Status save(const Trainer& trainer, const TrainOptions& options, const StepLog& steps) {
  auto checkpoint = trainer.checkpoint();
  storeSettings(options, checkpoint);
  if (auto ok = checkpoint.save(checkpointFile(options)); !ok) return ok;
  if (auto ok = steps.save(); !ok) return ok;
  auto compact = trainer.compact();
  compact.metadata["training_data"] = options.trainingData;
  compact.metadata["content_font"] = kBundledContent;
  compact.metadata["steps"] = std::to_string(trainer.steps());
  compact.metadata["trainer_version"] = GLYPHGRAFT_VERSION;
  return compact.save(options.outFile);
}

Result<torch::Device> chooseDevice(DeviceKind kind) {
  const bool cuda = torch::cuda::is_available();
  if (kind == DeviceKind::Cuda && !cuda) {
    return failure(ErrorCode::Unsupported, "This machine or this build has no CUDA device.");
  }
  return torch::Device(cuda && kind != DeviceKind::Cpu ? torch::kCUDA : torch::kCPU);
}

Result<TrainSummary> run(TrainOptions options, const StopFlag& stop, const TrainLog& log) {
  if (auto ok = checkOutputs(options); !ok) return tl::unexpected(ok.error());
  auto device = chooseDevice(options.device);
  if (!device) return tl::unexpected(device.error());
  at::set_num_threads(options.threads);
  at::globalContext().setFlushDenormal(true);
  auto corpus = FontCorpus::load(options.corpusFile);
  if (!corpus) return tl::unexpected(corpus.error());
  auto started = start(options, *device);
  if (!started) return tl::unexpected(started.error());
  auto& trainer = **started;
  auto sampling = options.sampling;
  sampling.seed = options.seed;
  sampling.size = trainer.config().size;
  sampling.alignment = trainer.config().alignment;
  sampling.contentDesigns = trainer.config().contentDesigns;
  sampling.designWeights = trainer.config().designWeights;
  auto sampler = Sampler::create(*corpus, sampling);
  if (!sampler) return tl::unexpected(sampler.error());
  std::unique_ptr<Validation> validation;
  if (!options.validationFile.empty()) {
    auto opened = Validation::open(options.validationFile, trainer.config());
    if (!opened) return tl::unexpected(opened.error());
    validation = std::make_unique<Validation>(std::move(*opened));
  }
  StepLog steps(logFile(options), trainer.steps());
  // A processor trains with all its cores; beside a device they are free to draw.
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  BatchQueue batches(*sampler, static_cast<std::uint64_t>(trainer.steps()),
                     device->is_cpu() ? 1 : std::max(1, cores - 1));

  const auto begin = Clock::now();
  double savedAt = 0, validatedAt = 0, smooth = 0;
  TrainSummary summary;
  while (trainer.steps() < options.steps && !stop.requested()) {
    summary.minutes = minutesSince(begin);
    if (options.maxMinutes > 0 && summary.minutes >= options.maxMinutes) break;
    const double rate = scheduledRate(options, trainer.steps());
    const auto report = trainer.step(batches.next(), rate);
    smooth = smooth == 0 ? report.l1 : 0.98 * smooth + 0.02 * report.l1;
    summary.lastLoss = report.loss;
    summary.minutes = minutesSince(begin);
    steps.add({trainer.steps(), summary.minutes, report.loss, report.l1, report.gradientNorm, rate});
    if (options.onStep) options.onStep(trainer.steps());
    if (trainer.steps() % 50 == 0) {
      log(formatted("step %.0f  %.1f min  L1 %.4f  lr %.2e", double(trainer.steps()), summary.minutes, smooth, rate));
    }
    if (validation && summary.minutes - validatedAt >= options.validateMinutes) {
      log("validation: " + validation->report(trainer));
      validatedAt = minutesSince(begin);
    }
    if (summary.minutes - savedAt >= options.saveMinutes) {
      if (auto ok = save(trainer, options, steps); !ok) return tl::unexpected(ok.error());
      savedAt = minutesSince(begin);
    }
  }
  if (auto ok = save(trainer, options, steps); !ok) return tl::unexpected(ok.error());
  if (validation) log("validation: " + validation->report(trainer));
  summary.steps = trainer.steps();
  summary.finished = trainer.steps() >= options.steps;
  summary.fonts = sampler->fontCounts();
  return summary;
}

}  // namespace

double scheduledRate(const TrainOptions& options, std::int64_t step) {
  const double warm = std::min(1.0, (double(step) + 1) / std::max(1, options.warmUp));
  const double decayStart = double(options.steps) * 2 / 3;
  const double fraction = std::clamp((double(step) - decayStart) / (double(options.steps) - decayStart), 0.0, 1.0);
  return options.learningRate * warm * (0.02 + 0.98 * 0.5 * (1 + std::cos(M_PI * fraction)));
}

Result<TrainSummary> train(const TrainOptions& options, const StopFlag& stop, const TrainLog& log) {
  try {
    return run(options, stop, log);
  } catch (const c10::Error& error) {
    return failure(ErrorCode::Internal, "The training failed in the tensor library.", error.what_without_backtrace());
  } catch (const std::exception& error) {
    return failure(ErrorCode::Internal, "The training failed.", error.what());
  }
}

}  // namespace gg
