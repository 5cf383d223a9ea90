#include "engine/train/train.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <cstdio>

#include "engine/base/staged_files.h"
#include "engine/train/step_log.h"
#include "engine/train/train_settings.h"
#include "engine/train/training_setup_impl.h"

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
  static Result<Validation> open(const std::string& file, const ModelConfig& config, torch::Device device) {
    Validation validation;
    const auto corpus = FontCorpus::load(file);
    if (!corpus) return tl::unexpected(corpus.error());
    for (const auto& [script, count] : {std::pair("latin", 5), std::pair("han", 4), std::pair("kana", 2)}) {
      SamplerOptions sampling;
      sampling.fixedReferences = 4;
      sampling.keepPlainContent = true;
      sampling.augment = sampling.blend = sampling.worn = sampling.oneDesign = sampling.crossScript = 0;
      sampling.dropReferences = sampling.dropVector = sampling.dropKey = 0;
      sampling.includeUnseen = true;
      sampling.script = script;
      sampling.seed = 77;
      auto sampler = Sampler::create(*corpus, fittedTo(config, sampling));
      if (!sampler) continue;  // the corpus has no font of this script
      std::vector<DeviceBatch> batches;
      for (int i = 0; i < count; ++i) batches.emplace_back(sampler->batch(static_cast<std::uint64_t>(i)), device);
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
  std::vector<std::pair<std::string, std::vector<DeviceBatch>>> batches_;
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

Result<TrainSummary> run(TrainOptions options, const StopFlag& stop, const TrainLog& log) {
  if (auto ok = checkOutputs(options); !ok) return tl::unexpected(ok.error());
  auto setup = TrainingSetup::open(options);
  if (!setup) return tl::unexpected(setup.error());
  auto& trainer = *setup->trainer;
  std::unique_ptr<Validation> validation;
  if (!options.validationFile.empty()) {
    auto opened = Validation::open(options.validationFile, trainer.config(), setup->device);
    if (!opened) return tl::unexpected(opened.error());
    validation = std::make_unique<Validation>(std::move(*opened));
  }
  StepLog steps(logFile(options), trainer.steps());
  auto batches = setup->batches();

  const auto begin = Clock::now();
  double savedAt = 0, validatedAt = 0, smooth = 0;
  TrainSummary summary;
  while (trainer.steps() < options.steps && !stop.requested()) {
    summary.minutes = minutesSince(begin);
    if (options.maxMinutes > 0 && summary.minutes >= options.maxMinutes) break;
    const double rate = scheduledRate(options, trainer.steps());
    const auto report = trainer.step(batches.next(), rate, scheduledAdversary(options, trainer.steps()));
    smooth = smooth == 0 ? report.l1 : 0.98 * smooth + 0.02 * report.l1;
    summary.lastLoss = report.loss;
    summary.minutes = minutesSince(begin);
    steps.add({trainer.steps(), summary.minutes, report.loss, report.l1, report.gradientNorm, rate});
    if (options.onStep) options.onStep(trainer.steps());
    if (trainer.steps() % 50 == 0) {
      log(formatted("step %.0f  %.1f min  L1 %.4f  lr %.2e  waited for data %.0f %%", double(trainer.steps()),
                    summary.minutes, smooth, rate, 100 * batches.waited() / (60 * summary.minutes)));
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
  summary.fonts = setup->sampler->fontCounts();
  return summary;
}

}  // namespace

double scheduledRate(const TrainOptions& options, std::int64_t step) {
  const double warm = std::min(1.0, (double(step) + 1) / std::max(1, options.warmUp));
  const double decayStart = double(options.steps) * 2 / 3;
  const double fraction = std::clamp((double(step) - decayStart) / (double(options.steps) - decayStart), 0.0, 1.0);
  return options.learningRate * warm * (0.02 + 0.98 * 0.5 * (1 + std::cos(M_PI * fraction)));
}

double scheduledAdversary(const TrainOptions& options, std::int64_t step) {
  return options.adversarial * std::clamp((double(step) / double(options.steps) - 0.7) / 0.1, 0.0, 1.0);
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
