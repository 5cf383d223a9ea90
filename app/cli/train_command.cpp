#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/step_options.h"
#include "engine/train/train.h"
#include "engine/train/train_speed.h"

namespace gg::cli {

namespace {

struct Arguments {
  TrainOptions options;
  std::string config, device = "auto";
  double measureSeconds = 0;
  bool float32 = false, json = false;
};

int measure(const Arguments& a) {
  const auto speed = measureTraining(a.options, a.measureSeconds);
  if (!speed) return report(speed.error());
  if (a.json) {
    const nlohmann::ordered_json json = {{"device", speed->device},
                                         {"bfloat16", speed->bfloat16},
                                         {"size", speed->size},
                                         {"batch_glyphs", speed->glyphs},
                                         {"drawing_threads", speed->ahead},
                                         {"drawn_glyphs_per_second", speed->drawn},
                                         {"stepped_glyphs_per_second", speed->stepped},
                                         {"trained_glyphs_per_second", speed->trained},
                                         {"waited_for_data", speed->waited},
                                         {"loss", speed->loss},
                                         {"processor_loss", speed->processorLoss}};
    std::printf("%s\n", json.dump().c_str());
    return kDone;
  }
  std::printf("%s in %s, %d px, batches of %d glyphs, %d drawn at a time\n", speed->device.c_str(),
              speed->bfloat16 ? "bfloat16" : "32 bit", speed->size, speed->glyphs, speed->ahead);
  std::printf("glyphs a second: %.1f drawn alone, %.1f stepped alone, %.1f trained; waited for data %.0f %%\n",
              speed->drawn, speed->stepped, speed->trained, 100 * speed->waited);
  std::printf("loss before any step: %.5f; on the processor in 32 bit: %.5f\n", speed->loss, speed->processorLoss);
  return kDone;
}

int run(Arguments& a) {
  if (a.options.outFile.empty() && a.measureSeconds == 0) {
    std::fprintf(stderr, "glyphgraft-cli: Name the model to write: --out FILE.\n");
    return kWrongUsage;
  }
  auto& options = a.options;
  auto kind = deviceFromName(a.device);
  if (!kind) return report(kind.error());
  options.device = *kind;
  if (!a.config.empty()) {
    auto config = readConfig(a.config);
    if (!config) return report(config.error());
    options.config = *config;
  }
  options.mixedPrecision = !a.float32;
  if (a.measureSeconds > 0) return measure(a);
  std::FILE* const log = a.json ? stderr : stdout;
  const auto summary = train(options, stopOnSignals(), [log](const std::string& line) {
    std::fprintf(log, "%s\n", line.c_str());
    std::fflush(log);
  });
  if (!summary) return report(summary.error());
  if (a.json) {
    const nlohmann::ordered_json json = {{"out", options.outFile},
                                         {"finished", summary->finished},
                                         {"steps", summary->steps},
                                         {"minutes", summary->minutes},
                                         {"last_loss", summary->lastLoss}};
    std::printf("%s\n", json.dump().c_str());
    return kDone;
  }
  std::printf("%s after %lld steps and %.1f minutes: %s\n", summary->finished ? "finished" : "stopped",
              static_cast<long long>(summary->steps), summary->minutes, options.outFile.c_str());
  return kDone;
}

}  // namespace

void addTrainCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("train", "Train weights on a packed corpus");
  auto a = std::make_shared<Arguments>();
  auto& o = a->options;
  command->add_option("--corpus", o.corpusFile, "Packed corpus (see: corpus pack)")->required();
  command->add_option("--val-corpus", o.validationFile, "Packed corpus of other fonts, scored while training");
  command->add_option("--out", o.outFile, "Model to write; OUT.checkpoint and OUT.csv lie beside it");
  auto* resume = command->add_option("--resume", o.resumeFile,
                                     "Go on exactly from a checkpoint; only options that are given differ");
  auto* init = command->add_option("--init", o.initFiles, "Start from a model's weights, or from the mean of several")
                   ->excludes(resume);
  command
      ->add_option("--head-gain", o.headGain,
                   "Factor of what --init's last layer gives: above 1 edges are sharper (with --steps 0: nothing else)")
      ->needs(init)
      ->capture_default_str()
      ->check(CLI::Range(0.25, 4.0));
  command
      ->add_option("--head-bias", o.headBias, "Added to what --init's last layer gives: below 0 there is less ink")
      ->needs(init)
      ->capture_default_str()
      ->check(CLI::Range(-4.0, 4.0));
  command
      ->add_option(
          "--config", a->config,
          "Network configuration (JSON), for a fresh start or in place of --init's: blocks that it lacks start "
          "fresh")
      ->excludes(resume);
  command->add_option("--steps", o.steps, "End of the learning-rate schedule")->capture_default_str();
  command->add_option("--max-minutes", o.maxMinutes, "Stop in good order after this time");
  addStepOptions(*command, o);
  command
      ->add_option("--adversarial", o.adversarial,
                   "Weight of an adversary's loss in the last 30 % of the steps (0: none)")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command->add_option("--font-share", o.sampling.fontShare, "Share of the families of every script that is trained on")
      ->capture_default_str()
      ->check(CLI::Range(0.001, 1.0));
  addThreadsOption(*command, o.threads);
  addDeviceOption(*command, a->device);
  command->add_flag("--float32", a->float32,
                    "Compute all in 32 bit: also on CUDA and on processors with AMX nothing in bfloat16");
  command->add_option("--seed", o.seed, "Seed of weights and batches")->capture_default_str();
  command->add_option("--validate-minutes", o.validateMinutes, "Time between validations")->capture_default_str();
  command->add_option("--save-minutes", o.saveMinutes, "Time between checkpoints")->capture_default_str();
  command->add_option("--training-data", o.trainingData, "A sentence about the data, stored in the model");
  command
      ->add_option("--measure", a->measureSeconds,
                   "Only measure how fast drawing batches, steps and both are, so many seconds each; writes nothing")
      ->check(CLI::Range(0.1, 600.0));
  command->add_flag("--json", a->json, "Print one JSON object; the log goes to standard error");
  command->callback([a, command, &context] {
    for (const auto* option : command->get_options()) {
      if (option->count() > 0) a->options.given.insert(option->get_single_name());
    }
    context.chosen = [a] { return run(*a); };
  });
}

}  // namespace gg::cli
